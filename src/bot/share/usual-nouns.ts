/** Nouns that are usual in and around a town hall, in the singular or as they mostly stand; and words made of them. */
const NOUNS: ReadonlySet<string> = new Set(
  `abend angesiedelt einkünfte jobcenter kenntnis verfügung priorisierung sozialen täter abgabe abgeordnete ablage ablauf abläufe absage absatz abschied abschiedsbrief abschluss abschnitt absicht
absprache adresse affäre afghanen afghanistan afrikaner agentur akte akteure akzent allgemeinplätzen alltag alte
alteingesessene alter ampel amtes amtsarzt amtsblatt anbieter anfang angabe angebot angriff angst anhang anhörung
ankommen anlage anlass anliegen anruf anrufbeantworter ansatz anschlag anschluss anschrift ansehen ansicht anspruch
anteil antwort anwalt anwohner anzeige anzug app araber arabisch arbeitgeber arbeitsebene arbeitskreis arbeitsmarkt
arbeitsplatz archiv argument arm arme art artikel arzt asyl asylbewerber asylheim aufbau aufenthalt aufenthaltstitel
aufgabe aufkleber aufnahme aufruf aufsicht auftrag aufwand aufzug auge augenhöhe august ausdruck ausflug ausfüllen
ausfüllhilfe ausgabe aushang aushänge auskunft auskünfte ausland ausländer ausnahme ausrede aussage aussicht austausch
auswahl ausweg ausweis auszahlung auto außen außenstelle axt azubi baby bahn bahnhof bahnsteig balken balkon ball band
bank banner bau bauamt bauch bauen bauhof baum bayern beamer beamter beauftragte bedarf bedenken begegnungsfest
begegnungszentrum beginn begriff behörde beiblatt beifall beigeordnete beigeordneter beine beirats beiräte beispiel
beitrag beleg berater beratungsraum bericht beruf bescheid beschwerde beschäftigte besseres beste besuch beteiligten
beton betrag betreiber betreuer betrieb betroffene bett bewerber bewohner bezirk bezug bibliothek bier bild
bildungspaket bitte blatt blauen blick block blockade blumen bluse blut boden bogen bombe boot bord boss bot breite
brett brief brille broschüre brot bruder brunnen brust brötchen brücke brüder buch buchstaben bude budget buffet bund
bundesland bus busse butter bäcker bücherei bügeleisen bühne bürger bürgerentscheid bürgergeld bürgerinitiative
bürgerservice bürokratie caritas cent chance chaos charakter chat chef chefsache chor communities community computer
container containerdorf dach dame dank dari date datenschutzbeauftragter datenschützer dauer daumen debatte decke deko
demo denken depression details deutsch deutschland dezember dezernat dezernent diakonie dienst dienstag dienste
diensthandy dienstwagen dienstweg differenzen ding diskussion diversity doktor doku dokument dolmetschen dolmetscher
dolmetscherpool donnerstag dorf dorffest draht dritte drohbrief druck drücker dunkeln durchwahl dusche dörfer ebene
ecke ehemann ehre ehrenamtliche ehrenamtlicher eier eigenes eile eimer einbürgerung einbürgerungsfeier eindruck
einfluss eingaben eingang eingliederungshilfe einheimische einsatz einstieg einwand einwohner einwände einzelfall
einzelfälle einzelne einzige eis eltern elternabend eminenz empfang engagement englisch enkel entwurf entwürfe erde
erdgeschoss erfolg eritrea erlass ersatz erste erster essen etage etat euro excel facebook fach fachkräfte fachtag
faden fahrer fahrrad fahrradkeller fahrstuhl fahrt faktoren fall falsches faltblatt familie familienfest
familienzentrum farbe farsi fass fastenbrechen faust fax februar fehler feier feierabend feigenblatt feld fenster
ferien fest feuer feuerlöscher feuerwehr feuerwehrfest feuerzeug film filter finanzen finger firma firmen fisch
flasche fleck flucht flugblatt flughafen flur fluss flyer flächen flüchtlinge flüchtlingshilfe folgen folie form
formular foto foyer fragebogen fraktion fraktionschef französisch frauenschwimmen frauentreff freien freigabe
freiwillige fremde freude freund frieden friedhof friseur frist frühe frühjahr frühling frühstück fuß fußball
fußballturnier fußnote fäden fähre fälle fördergeber fördertöpfe füße gang ganze garage garantie garten gas gast
gebetsraum gebiet gebietsreform geburtstag gebäude gebüsch gedanken gedicht geduld gefahr geflüchtete geflüchteter
gefühl gegenteil gegenwind gegenüber gegner gelingen geländer gemeinde gemeindeblatt gemeinderat gemeindesaal
gemeindetag gericht gerücht gesamtverantwortung geschichte geschäftsführer gesetz gesicht gespräch gesundheit
gesundheitskonferenz gesundheitstag gewalt gewehr gewicht ghana glas gleiche gleis glück gott grab grad gremien
gremium grenze großstadt grund grundlage grundsatz grundsicherung grundsätze gruppenfoto gruß grußwort größe gründe
grüne grüße gutachten gutes gäste gürtel haar haken halle hals hamburg hammer hand handeln handgelenk handhabe
handlungsfeld handschrift handtuch handwerk handy hass hassmails hauptamtlichen hauptausschuss hausarzt
hausaufgabenhilfe hause hausflur haushalt haushaltsrede haustür hausverbot haut hautfarbe hebel heft heim heimat
heimweg helfer helferkreis herbst herd herkunft herz hessen hetze hierarchie hiesigen hilfe himmel hintergrund hinweis
hochglanz hof homeoffice homepage hort hose hotel hotline humor hund hundesteuer hut hälfte hände häuser höhe hürde
hütte idee imam indikatoren infoabend infos inhalt initiativen inklusion innen innenstadt inneres insel institut
interesse interkulturellen internet interview intranet jacke jahr januar job jobmesse jubiläum jugend jugendhilfe
jugendliche jugendlicher jugendtreff jugendzentrum juli junge jungs juni jurist kabel kabul kaffee kaffeekasse
kaffeemaschine kamera kammer kanal kandidat kandidatur kanister kante kantine kapitel karte kartoffel kasse kasten
kekse kerl kette kiefer kilometer kind kinderarzt kinderwagen kinn kirche kita kitaplatz klage klappe klartext klasse
klausur kleine klient klima klinik klinikum klinke klo knie knochen knopf knöpfe kochabend kochen koffer kolleg
kollegium komma kommentar kommunalwahl kommune kompetenz konflikt konkurrenz konsens kontakt konto kontrolle kopf
kopftuch kopierer kopierraum korsett krach kragen krankenhaus kranz kreis kreishaus kreisstadt kreistag kreuz krieg
krimi krise kriterien kritik kräfte kuchen kugel kugelschreiber kuh kultur kunde kur kursraum kämmerei kämmerer
kärtchen kästchen köpfe körper küche küchentisch kür kürzel laden lage lager land landeshauptstadt landkreis landrats
landräte lappen laptop last laufen leben leere lehrer lehrkraft leichter leine leistungen leitbild leitfaden
leitungsebene lesen leserbrief letzte liberalen licht lied limit linie linke lippe lob loch logik logo lohn lotse luft
lust luxus ländern lärm löcher löffel lücke macht mai mail mal mama management mandat mann mappe markt marktplatz
maske material mauern maulkorb maus maße maßnahme meer meister menge mensch mentoring merkblatt messe messer meter
methode metzger miete mieter migranten migration mikro milch minister ministerium minuten mission mist mitarbeiter
miteinander mitglied mitreden mittag mittagessen mittagspause mitte mitteln mittwoch modell moment monat mond
monitoring montag mord morgen moschee motor mund musik muslime muster mut mutter männer märz möbel mühe müll mütter
mütze nachbar nachbarkreis nachbarschaftsfest nachdruck nachfolge nachfolger nachnamen nachricht nacht nachteil
nachweis nachwuchs nacken nagel name nase nein nenner nerven netz netzwerk neuauflage neue newsletter nichte nord norm
not notausgang note notfall notizen november nummer nutzen nutzer nächste nähe oberbürgermeister oberschenkel ofen ohr
ohren oktober oma onkel opa orchester ordner ordnung organigramm original ort orte ortsteil ortsvorsteher ostern pack
papa papiere papierkorb paragraf park parkplatz parolen partei parteibuch partner pass pate pause pension person
personal personalrats personendaten pfarrer pfeife pferd pflege pflicht pförtner piktogramme pistole plakat planen
planer platz plenum plätze podium politik polizei poller post postfach praktika praktikant praktiker praktikum praxen
praxis preis presse pressefrau prinzip probe probelauf problem produkt profil programm projekts prompt protokoll
prozent prozess prügel psychiatrie publikum puls pulver punkt putzfrau quartal quartier quatsch quelle querschnitt
quote rad radio rahmen rand rang rasen raster rathaus ratsherr rauch raum rausgehen rechner rechnungsprüfung rechte
rechter redakteur rede referent regal regel regen region registratur reichweite reihe reihenfolge reinigungskraft
reise relevanz religion rente rentner reporter ressort ressourcen rest rezept rippen risiko rolle rollstuhl roma rot
ruhe rumänen runder russisch räume rücken rückenwind rückhalt rückseite rücktritt rückweg saal sachbearbeiter sachsen
sagen salat samstag sand satz schal schalke schalter schatz schaufel scheibe scheitern schere scherz schiedsrichter
schild schirm schlaf schlag schlange schlauch schleife schlimmste schlips schloss schluss schläfe schlüssel
schmierereien schnee schrank schreiben schreibtisch schritt schublade schuh schulden schule schulen schulhof schulter
schuss schutz schwager schwarze schweigen schweigt schwester schwimmbad schwächen screenshot see seele seil seite
sekretariat sekt senat senioren september serie shitstorm sicht signatur silo sinn sitz sitzungssaal skala sofa
software sohn sommerfest sommerpause sonne sonntag sorge sozialarbeiter soziale soziales sozialhilfe sozis spalte
sparkasse spaß speisekarte sperre spiel spielplatz spielraum spitze sport sportbund sporthalle sprache sprachkursen
sprachmittler sprachpaten sprecher sprechstunde spruch sprüche spuren spätaussiedler staat stab stabsstelle stadt
stadtfest stadtmarketing stadtteil stadtteilfest stadtteilkonferenz stadtwerke stammtisch standort stapel start
startseite statistik status steg steine stellenwert stellungnahme stellvertreter stellvertreterin stempel sterben
stich stichtag stichwahl stichworte stiefvater stille stimme stock stockwerk strang strategie straße straßenfest
streit strich strom strophen struktur studie stufen stuhl sturm städte stück stühle suizid supervision suppe syrer
syrien system sätze säugling säulen säure tabelle tabletten tafel tag tage tagesgeschäft tal tank tante tasche tassen
tat taten team technik tee teeküche teil teilhabe teilnehmer telefon telefonseelsorge teller tellerrand teppich test
testament text theater theaterstück theorie ticket tiefbau tigrinya tipp tisch titel tochter tod tode toilette ton
tonne tool topf tor trainer training transparenz treff treffpunkt tresen tropfen träger tränen tuch turnhalle typ
täter tür türen türkei türkisch uhr ukraine ukrainer ukrainisch umfang umgang umkleide umlage umschlag umstände umwelt
umzug unbekannter unfall uni union unsinn unterarm unterkunft unterkünfte unterlage unternehmen unternehmer unterpunkt
unterricht unterschied unterschrift unterstützung update urkunde urlaub ursachen urteil vater verantwortliche verband
verbände verbündete verdacht vereine vereinsheim verfahren vergabe vergleich verhalten verkehr verlassen verlaub
vermerk verschiedenes versehen versuch verteiler vertrag vertrauen vertreter verträge verwaltung verweis video
videokonferenz vielfalt viertel visitenkarte vordruck vorfall vorfälle vorgaben vorgang vorgehen vorgesetzte
vorgesetzter vorgänge vorgänger vorhaben vorlage vornamen vorrang vorschrift vorsicht vorsitz vorsorge vorteil vortrag
vorurteile vorwand vorwort vorwurf vorzimmer vorzimmerdame väter waage wachmann waffe wagen wahl wahlkampf wald wand
wange wartezimmer waschmaschine wasser wechsel weg wege wegweiser weihnachten weihnachtsfeier weise weiterreichen welt
werk werkstatt werkzeug wert wettbewerb wetter wille wind wirt wirtschaft wirtschaftsförderer wissen witz woche
wochenmarkt wohlfahrt wohlfahrtsverbänden wohnen wohngeld wohnheim wohnungsmarkt wohnungssuche workshop wort wortlaut
wunsch wurm wut wähler wände wäsche wörter wüste zahl zahnarzt zahnfleisch zaun zeichen zeile zeitpunkt zelt zentrale
zertifikat zettel zeug ziel zielbild zitat zollstock zucker zuckerfest zug zugang zugewanderte zugezogene zugriff
zuhören zukunft zunge zuruf zusage zusammenhalt zusammenleben zuschuss zustimmung zuwanderung zuzug zweck zweifel
zwillinge zähne züge ämtern ärger ärmel ärzte öl überblick überfall übergabe übergang übergängen überschrift
übersetzen übersicht`.split(/\s+/),
);

const ENDINGS =
  /(?:ung|heit|keit|schaft|tion|ität|ismus|nis|tum|amt|ämter|erin|entin|istin|ende|frage|stelle|gruppe|projekt|konzept|plan|pläne|bereich|büro|arbeit|zeit|wesen|rat|kurs|leute|kosten|mittel|geld|gelder|recht|thema|themen|stand|runde|treffen|liste|papier|beschluss|antrag|anträge|termin|termine)$/;

/** Towns of whom one speaks, and days, months and small words that are capitalised at the beginning of a sentence. */
const OTHERS: ReadonlySet<string> = new Set(
  `berlin bochum bonn bremen chemnitz dortmund dresden duisburg düsseldorf erfurt essen frankfurt freiburg gera görlitz
halle hamburg hamm hannover jena kassel kiel köln leipzig lübeck magdeburg mainz mannheim münchen münster nürnberg
osnabrück potsdam rostock saarbrücken schwerin stuttgart trier unna wiesbaden wuppertal würzburg
montag dienstag mittwoch donnerstag freitag samstag sonntag januar februar märz april mai juni juli august september
oktober november dezember heute morgen gestern jetzt bald nun dann danach dort hier aber und oder auch nur noch schon
nicht nichts kein keine ja nein bitte danke der die das den dem des ein eine einen einem einer wir ich sie er es man ihr
uns unser unsere mein meine sein seine wenn weil dass ob als wie was wer wo wann warum wohin alle alles viele manche
jeder jede jedes dieser diese dieses für mit von zu bei nach vor über unter aus auf an in im am zum zur vom beim gegen
ohne um durch seit bis hat ist war wird will kann soll muss darf sagt meint findet macht frau herr herrn hallo liebe
lieber guten sehr mehr weniger beide zwei drei vier fünf sollte müsste könnte wurde haben sind waren`.split(/\s+/),
);

const SHORTEST_PART = 6;

/** Whether a capitalised word says a thing, a day or a place rather than the name of a person. */
export function isUsualNoun(word: string): boolean {
  const lower = word.toLowerCase();
  if (OTHERS.has(lower)) return true;
  return formsOf(lower).some((form) => ENDINGS.test(form) || NOUNS.has(form) || endsWithNoun(form));
}

function formsOf(word: string): string[] {
  const cut = ["s", "es", "n", "en", "e", "er", "ern", "nen"].filter((ending) => word.endsWith(ending));
  const shorter = cut.map((ending) => word.slice(0, -ending.length)).filter((form) => form.length > 3);
  return [word, ...shorter, ...shorter.map((form) => `${form}e`)];
}

/** „Haushaltsberatung“; short parts end surnames too, as in „Neuhaus“. */
function endsWithNoun(word: string): boolean {
  return Array.from({ length: Math.max(0, word.length - SHORTEST_PART) }, (_, index) => word.slice(index + 1))
    .filter((part) => part.length >= SHORTEST_PART)
    .some((part) => NOUNS.has(part));
}
