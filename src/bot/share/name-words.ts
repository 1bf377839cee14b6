/** Usual first names in Germany, of all ages and origins; what is a common noun too is left out (Rose, Wolf, Ernst). */
export const FIRST_NAMES: ReadonlySet<string> = new Set(
  `aaron abdul abdullah achim adam adriana agnes ahmad ahmed aisha albert aleksandra alena alex alexander alexandra
ali alice alina aline alma amelie amina amir amira anastasia andrea andreas andrei andrej angela angelika anita anja
anke anna annabell anna-lena anne annegret anneliese annemarie annett annette annika anton antonia antje arash armin arne
arthur artur aslan astrid axel ayla ayse ayşe aylin barbara bastian beate ben benedikt benjamin bernd bernhard bettina
bianca bilal birgit birgitt birte björn bodo boris brigitte britta bruno burak carina carl carla carlos carmen carola
carolin carsten catharina cem charlotte chiara christa christel christian christiane christin christina christine
christof christoph claudia claus clara clemens conny constanze cornelia corinna dagmar damian dana daniel daniela
david deborah deniz denise dennis detlef diana dieter dietmar dilek dimitri dirk dominik doreen doris dorothea dorothee
dragan eberhard eckhard edith eduard eleni elena elfriede elif elisabeth elke ellen elvira emil emilia emily emine emma
emre enrico erich erik erika erkan esra esther eugen eva evelyn fabian fadime farid fatima fatma felix ferdinand finn
florian frank franz franziska fred frederik friederike friedhelm friedrich fritz gabi gabriela gabriele georg gerald gerd
gerda gerhard gerlinde gertrud gisela giuseppe gregor greta grit gudrun günter günther guido hakan halil hanna hannah
hannelore hannes hans harald hartmut hasan hassan heide heidi heike heiko heiner heinrich heinz helen helena helene
helga helmut hendrik henning henrik herbert hermann hilde hildegard holger horst hubert hülya hussein ibrahim ida ilona
ilse ina ines inga inge ingeborg ingo ingrid irene irina iris irma isabel isabell isabella ismail ivan ivana iwona jakob
jan jana janina jannik jasmin javier jens jessica joachim jochen johann johanna johannes jonas jörg josef josefine
joshua juan judith julia julian juliane jürgen jutta kadir kai karin karina karl karla karolin karsten katarina katharina
kathrin katja katrin kemal kerstin kevin khaled kirsten klara klaus knut kristin kristina kurt lars laura lea leila lena
leon leonie leyla lilli lina linda lisa lorenz lothar louis luca lucas lucia ludwig luis luisa lukas lutz lydia maik
maike maja malte manfred manuel manuela marc marcel marco marcus mareike margarete margit maria mariam marianne marie
marina mario marion markus marlene marlies marta martha martin martina marvin mathias matthias mattis max maximilian
mechthild mehmet melanie melissa meryem metin mia michael michaela michelle mike milan milena miriam mirjam mohamad
mohamed mohammad mohammed monica monika moritz murat mustafa nadia nadine nadja natalia natalie natascha nele nicolas
nicole niklas nikolaus nils nina noah nora norbert nuri olaf oleg olga oliver olivia omar orhan osman oskar otto özlem
pascal patricia patrick paul paula pauline pavel peggy peter petra philipp pia pierre rabia rainer ralf ralph ramona
raphael rebecca regina regine reiner reinhard reinhold renate rené ricarda richard rita robert robin roland rolf roman
ronald ronny rosa rosemarie rosi rudi rudolf ruth sabine sabrina said salim sami samira samuel sandra sarah sascha sebastian selin
selma serkan sergej sibylle siegfried sigrid silke silvia simon simone sina sonja sophia sophie stefan stefanie steffen
steffi stephan stephanie susan susanne sven svenja svetlana sybille sylvia tamara tanja tariq tatjana thea theo theresa
thomas thorsten thorben tilo tim timo tina tobias tom torben torsten traute udo ulf ullrich ulrich ulrike ursula ute uta uwe
valentin valentina vanessa vera verena veronika viktor viktoria viola volker waltraud walter werner wiebke wilfried
wilhelm willi wolfgang wladimir xenia yannick yara yasemin yasin yasmin youssef yusuf yvonne zahra zeynep zoran
abdulkadir abdulrahman abdurrahman adnan ahlam ahmet aida aleksandar aleksander aleksandr alicja alin amal aminata
anatolij anatoliy andrii andriy aneta anh aniela ariana asma awet azad aziz bahar bahman baran bartosz barış basel
batoul beata berfin berivan bogdan bohdan bożena canan cihan claudiu cristian cristina cătălin dariusz daryna dejen
delal deniza denys derya dmytro doina dorota duc dung dunja ebru emel emrah ensar ercan erdal ergün esma ewa fadi
faisal farhad farida faruk fatih fatme fatoumata fawad fereshteh feride filimon firas firat florin freweini ganna
ghazal ghulam gülay gülsen gülşen habib habiba hamid hamza hana hanan hatice haydar helin heval hien huda huong
hussain hussam huyen ihor ilie ioan ioana ionel ionut ionuț iryna isaias ivanna jafar jalal jamal jamila jarosław
joanna jolanta julija kamal kamil kamila karim karima karwan kasia katarzyna kateryna khadija khalid khalil khanh
krzysztof kseniia kübra lamia laszlo latifa leszek linh liudmyla lyudmyla maciej mahdi mahmoud mahmud marcin marek
mariana mariusz mariya marwa marwan maryam maryna massoud mateusz małgorzata mebrahtu mehari mehdi meral michał
mihaela mihai minh miron mirosław mohamud mona monir mostafa moussa munir mykhailo mykola mykyta nabil nadeem nadira
najib naser nasrin nataliia natalya nawal nazanin negin nesrin nhung nicolae nihal nikita noor nour noura nurcan oana
oksana oleksandr oleksandra oleksii olena olha omid osama parisa parwana pavlo paweł phuong piotr quang rabea radu
rahel raisa rami rania rasha rebin reza rohat rojda rojin roksana roza ruslan rustam sabri sadia safiya sakine salma
salwa samir sanaa sara sardar semhar serhii serhiy sevgi sevim shadi shirin sibel soran sorin stanisław stefania
sukran suleiman sultana süleyman sławomir taha taras tariku tekle temesgen tesfay tetiana tetyana thanh thao thuy thảo
tomasz trang tsegay tuan tuba tülay türkan vahid valeriia vasile vasyl viktoriia viorica vitalii volodymyr wafa waleed
walid weronika wiktoria wojciech yahya yana yaroslav yasmina yelena yevhen yevheniia yonas yordanos yulia yuliia yuriy
zaher zainab zaki zaynab zbigniew zehra zerfu zofia zoya zübeyde ümit`
    .split(/\s+/)
    .filter((name) => name !== ""),
);

/** Usual surnames, of all origins: seen behind an office, an initial, or before a comma and a first name. */
export const SURNAMES: ReadonlySet<string> = new Set(
  `abdi abel acar adam ahmadi ahrens akbari akin albers albert albrecht ali altun arnold arslan aslan aydın bach bachmann
bauer baumann beck becker behrens berg berger bergmann binder bischoff bock böhm böhme boll born brand brandt braun
breuer brinkmann bruns buchholz busch can carstens çelik çetin christ conrad dahl demir dietrich dietz doğan döring
ebert eckert engel engelhardt erdoğan ernst esser fiedler fischer förster frank franke franz freitag friedrich fritz
fröhlich fuchs funk geiger gerlach göbel götz graf groß gruber günther güneş haas hadad hagen hahn hansen hartmann haupt
heinrich heinz heinze heller hermann herrmann hesse heß hildebrandt hinz hoffmann hofmann hohmann hoppe horn huber
hübner ibrahim jacob jacobs jäger jahn jansen janssen jung kaiser kara karaca kaya keller kessler kılıç kirchner klein
koç koch köhler kohl könig konrad kowalski kraft kramer krämer kraus krause krebs kremer kroll krüger kruse kuhn kühn kunz
kurz lang lange langer lehmann lemke lenz lindemann lindner link lorenz ludwig lutz maier marx maurer may mayer meier
meyer michel michels mohr möller moser müller naumann neumann nguyen nowak öztürk ott otto özdemir özkan pape
paul paulsen peters petersen pfeiffer pham pohl polat raabe rahimi rausch reich reichert reimann reimer reinhardt reuter
richter riedel ritter roth rudolph ruf şahin sander sauer schäfer schenk scherer schiller schilling schlüter schmid
schmidt schmitt schmitz schneider scholz schreiber schröder schröter schubert schüler schulte schultz schulz schulze
schumacher schuster schwab schwarz schweizer seidel seifert seitz simon sommer stark steffen stein steiner stephan stolz
strauß tran thiel thomas thomsen tietz ullrich ulrich unger vogel vogt voigt volk voß wagner walter walther weber wegener
weigel weiß wendt wenzel werner wiese wilhelm wilke wimmer winkler winter wirth witt wittmann wolf wolff wulf yavuz yılmaz
yıldırım yıldız zander ziegler zimmer zimmermann`
    .split(/\s+/)
    .filter((name) => name !== ""),
);

/** Who holds an office, before a name: „Bürgermeister Hansen“. */
export const BEARERS =
  "(?:\\p{Lu}?\\p{L}*(?:[Mm]eister|[Ll]eiter|[Rr]at|[Rr]ät|[Dd]irektor|[Pp]räsident|[Mm]inister|[Dd]ezernent|[Rr]eferent|[Bb]earbeiter|[Bb]erater|[Ss]ekretär|[Ss]precher|[Kk]ämmerer|[Kk]ämmer|[Pp]farrer|[Pp]astor|[Vv]orsitzende|[Bb]eauftragte|[Bb]eigeordnete|[Vv]orgesetzte|[Kk]olleg)(?:in|innen|s|n|en|r|e)?)";

/** Offices and jobs of one person, before any name: „Amtsleiter Böcker“. Councils and plurals are none of them. */
export const HOLDERS =
  "(?:OB|(?:\\p{Lu}\\p{L}*)?(?:[Bb]ürgermeister|[Aa]mtsleiter|[Aa]bteilungsleiter|[Bb]ereichsleiter|[Dd]ienstleiter|[Gg]ebietsleiter|[Rr]eferatsleiter|[Dd]ezernatsleiter|[Tt]eamleiter|[Gg]ruppenleiter|[Ss]chulleiter|[Hh]eimleiter|[Ee]inrichtungsleiter|[Bb]üroleiter|[Pp]rojektleiter|[Ss]tellenleiter|[Dd]irektor|[Pp]räsident|[Mm]inister|[Ss]ekretär|[Dd]ezernent|[Rr]eferent|[Bb]earbeiter|[Kk]ämmerer|[Pp]farrer|[Pp]astor|[Ss]ozialarbeiter|[Gg]eschäftsführer|[Ff]allmanager|[Hh]ausmeister)(?:in|s)?|(?:\\p{Lu}\\p{L}*)?(?:[Ll]andrat|[Ll]andrats|[Rr]ätin|[Kk]ämmerin|[Bb]eigeordneter?|[Bb]eauftragter?|[Vv]orsitzender?)|Landrätin)";

/** Family names that come first, as in „Nguyen Van Thanh“. */
export const FAMILY_FIRST =
  "(?:Nguyen|Nguyễn|Tran|Trần|Pham|Phạm|Hoang|Huynh|Phan|Vu|Vo|Dang|Bui|Ngo|Duong|Truong|Dinh)";

/** Offices behind „Frau“, „Herr“ or „Kollegin“: „Frau Landrätin“ names nobody. */
export const OFFICES =
  /^(?:\p{L}+(?:rat|rätin|amt|leiter|leiterin|leitung|meister|meisterin|präsident|präsidentin|direktor|direktorin|minister|ministerin|beauftragte|beauftragter|beauftragten|dezernent|dezernentin|referent|referentin|sekretär|sekretärin|vorsitzende|vorsitzender|sprecher|sprecherin)|Präsident|Präsidentin|Direktor|Direktorin|Minister|Ministerin|Dezernent|Dezernentin|Vorsitzende|Vorsitzender|Kämmerer|Kämmerin|Doktor|Professor|Professorin|Beauftragter?|Beigeordneter?|Nachbar|Nachbarin|Kollege|Kollegin|Kollegen|Mustermann|Musterfrau|Sowieso|Mann|Frau)$/u;

/** Things named after people, and nouns that may stand behind a first name at the beginning of a sentence. */
export const THINGS =
  /^(?:\p{L}*(?:schule|stiftung|haus|platz|straße|kirche|institut|verein|zentrum|preis|heim|hilfe|verband|gymnasium|weg|team|amt)|Und|Oder|Kind|Kinder|Stadt|Kreis|Land|Tag|Woche|Monat|Jahr|Uhr|Ende|Anfang)$/iu;
