import { findPersonalData } from "../../../src/bot/share/personal-data";
import { sharedKnowledge } from "../../support/talk";

/** „name: Frau Meier; phone: 0231 50-24411“ */
const found = (text: string): string =>
  findPersonalData(text)
    .map(({ kind, words }) => `${kind}: ${words.join(", ")}`)
    .join("; ");

describe("what may point to a person", () => {
  it.each([
    // names
    ["Das hat Frau Meier schon zugesagt.", "name: Frau Meier"],
    ["Herr Yılmaz weiß Bescheid.", "name: Herr Yılmaz"],
    ["Bitte an Herrn Müller-Lüdenscheidt geben.", "name: Herrn Müller-Lüdenscheidt"],
    ["Herr Dr. Weber ist dagegen.", "name: Herr Dr. Weber"],
    ["Fragen wir Prof. Dr. Anja Kowalski.", "name: Prof. Dr. Anja Kowalski"],
    ["Frau von der Heyden leitet das.", "name: Frau von der Heyden"],
    ["Dr. Özdemir aus dem Amt hat es geprüft.", "name: Dr. Özdemir"],
    ["Petra Schneider kommt auch.", "name: Petra Schneider"],
    ["Mit Mehmet Kaya vom Verein abgestimmt", "name: Mehmet Kaya"],
    ["Ayşe El Khatib übersetzt.", "name: Ayşe El Khatib"],
    ["Familie Hadad wartet seit März.", "name: Familie Hadad"],
    ["Der Kollege Brandt sieht das anders.", "name: Kollege Brandt"],
    ["Frau Meier und Herr Schulz streiten.", "name: Frau Meier, Herr Schulz"],
    ["Frau Sabine Meier leitet das.", "name: Frau Sabine Meier"],
    ["Frau Neuhaus ist zuständig.", "name: Frau Neuhaus"],
    ["Bürgermeister Hansen hat es zugesagt.", "name: Bürgermeister Hansen"],
    ["Landrätin Weber und der Kämmerer Öztürk", "name: Landrätin Weber, Kämmerer Öztürk"],
    ["Der Amtsleiter Dr. Schulze blockiert.", "name: Amtsleiter Dr. Schulze"],
    ["Die Sachbearbeiterin Müller-Koch", "name: Sachbearbeiterin Müller-Koch"],
    ["Frau K. wartet seit März.", "name: Frau K."],
    ["Zuständig: F. Meier", "name: F. Meier"],
    ["Müller, Hans (Amt 50)", "name: Müller, Hans"],
    ["Oleksandra Kovalenko sucht einen Kitaplatz.", "name: Oleksandra Kovalenko"],
    ["Abdulrahman Al-Hussein hat sich gemeldet.", "name: Abdulrahman Al-Hussein"],
    ["Der Fall von Fatma K. liegt noch.", "name: Fatma K."],
    ["Frau  Meier hat zugesagt.", "name: Frau  Meier"],
    ["Das macht Hr Meier.", "name: Hr Meier"],
    ["Amtsleiter Böcker blockiert.", "name: Amtsleiter Böcker"],
    ["Das hat OB Sierau so entschieden.", "name: OB Sierau"],
    ["Mit Dezernentin Dr. Wessling besprochen", "name: Dezernentin Dr. Wessling"],
    ["Die Integrationsbeauftragte Tillmann Bescheid geben", "name: Integrationsbeauftragte Tillmann"],
    ["Oberbürgermeister Ullrich Sierau", "name: Oberbürgermeister Ullrich Sierau"],
    ["das hat frau meier schon zugesagt", "name: frau meier"],
    ["HERR MÜLLER IST DAGEGEN", "name: HERR MÜLLER"],
    ["fragt mal herrn mueller", "name: herrn mueller"],
    ["frau petra schneider kommt", "name: frau petra schneider"],
    ["Herr Nguyen Van Thanh wartet.", "name: Herr Nguyen Van Thanh"],
    ["Frau Tran Thi Mai Huong hat Fragen.", "name: Frau Tran Thi Mai Huong"],
    ["Nguyen Van Thanh wartet.", "name: Nguyen Van Thanh"],
    ["Herr Meier Bescheid geben", "name: Herr Meier"],
    ["Frau Anna Maria Schmidt", "name: Frau Anna Maria Schmidt"],
    ["Herr Tesfay und Olena Bondarenko", "name: Herr Tesfay, Olena Bondarenko"],
    // mail
    ["Schreiben Sie an petra.schneider@kreis-muster.de.", "mail: petra.schneider@kreis-muster.de"],
    ["integration(at)stadt.example", "mail: integration(at)stadt.example"],
    ["meier [at] stadt [dot] de", "mail: meier [at] stadt [dot] de"],
    ["k_weber+amt@rathaus.example", "mail: k_weber+amt@rathaus.example"],
    // phone
    ["Rufen Sie an: 0231 50-24411", "phone: 0231 50-24411"],
    ["Tel. 02361/305-0", "phone: Tel. 02361/305-0"],
    ["+49 170 1234567", "phone: +49 170 1234567"],
    ["mobil 0170/1234567 erreichbar", "phone: mobil 0170/1234567"],
    ["(030) 9017 2345", "phone: (030) 9017 2345"],
    ["Durchwahl -411", "phone: Durchwahl -411"],
    ["Durchwahl 4411", "phone: Durchwahl 4411"],
    ["Rückruf unter 0231–5024411", "phone: 0231–5024411"],
    // addresses
    ["Sie wohnt in der Hauptstraße 12a.", "address: Hauptstraße 12a"],
    ["Treffen: Bahnhofstr. 7", "address: Bahnhofstr. 7"],
    ["Am Markt 3, 45657 Recklinghausen", "address: Am Markt 3, 45657 Recklinghausen"],
    ["Unterkunft Lange Gasse 4", "address: Lange Gasse 4"],
    ["Alte Poststraße 118 ist betroffen", "address: Alte Poststraße 118"],
    ["Er lebt in 44137 Dortmund.", "address: 44137 Dortmund"],
    ["Sie wohnt Lindenallee Nr. 5.", "address: Lindenallee Nr. 5"],
    ["Unterkunft An der alten Mühle 3", "address: An der alten Mühle 3"],
    ["Am Alten Markt 12", "address: Am Alten Markt 12"],
    // file numbers
    ["Vorgang 33.2-5501/2024 liegt noch.", "file-number: 33.2-5501/2024"],
    ["Az. 50-12.4/2023", "file-number: Az. 50-12.4/2023"],
    ["Aktenzeichen: II-4711/23", "file-number: Aktenzeichen: II-4711/23"],
    ["Das Urteil 5 K 123/22 hilft", "file-number: 5 K 123/22"],
    ["Gz. 12/2023 ist offen", "file-number: Gz. 12/2023"],
    ["Kundennr. 123D456789", "file-number: Kundennr. 123D456789"],
    ["AZ 32-1234 ist offen", "file-number: AZ 32-1234"],
    ["AZR 12345678", "file-number: AZR 12345678"],
    ["AZR-Nr. 12345678", "file-number: AZR-Nr. 12345678"],
    ["Drucksache 12-345/2024", "file-number: 12-345/2024"],
  ])("is seen in %j", (text, expected) => {
    expect(found(text)).toBe(expected);
  });

  it("is seen by kind when there is much of it, each once", () => {
    expect(found("Frau Meier (meier@amt.example, 0231 5024411), Az. 50-12.4/2023, Am Wall 3. Frau Meier!")).toBe(
      "mail: meier@amt.example; file-number: Az. 50-12.4/2023; phone: 0231 5024411; address: Am Wall 3; name: Frau Meier",
    );
  });

  it("is listed to a number that fits on the card", () => {
    const names = ["Abel", "Bauer", "Claus", "Dorn", "Ebert", "Falk", "Gross", "Hahn"].map((name) => `Frau ${name}.`);
    expect(findPersonalData(names.join(" "))[0]?.words).toHaveLength(6);
  });
});

describe("what points to nobody", () => {
  it.each([
    "Frau Landrätin und Herr Bürgermeister waren dafür.",
    "Frau Integrationsbeauftragte, Herr Amtsleiter",
    "Wenn der Bürgermeister Rückhalt gibt und die Landrätin Integration ernst nimmt",
    "Die Amtsleitung Soziales und der Fachbereichsleiter Jugend",
    "Hilfe, Hans im Glück, z. B. Weber, u. a. Koch",
    "Jede Frau und jeder Mann im Haus soll den Weg kennen.",
    "Der Herr im Vorzimmer hat recht.",
    "Die Leitung hat eine Seite freigegeben: was läuft, was offen ist.",
    "Neue und Alteingesessene stellen zusammen etwas auf die Beine.",
    "Das Konzept von 2017 gilt bis 2025.",
    "Am 17. November 2022 trafen sich Beauftragte aus ganz Deutschland.",
    "Termin: 05.03.2026 um 14:30 Uhr",
    "vom 01.02.2024 bis 28.02.2024",
    "Das kostet 12.500 Euro im Jahr.",
    "Es leben 48000 Menschen hier, davon 12000 Kinder.",
    "Siehe Absatz P10 und P11.",
    "§ 25 Abs. 5 AufenthG und § 16 SGB II",
    "Schuljahr 2023/24, Haushalt 2024/2025",
    "Die Straße vor dem Amt ist gesperrt.",
    "Am Freitag 12 Uhr, im Raum 204",
    "Im Jahr 2024 kamen 300 Menschen.",
    "Zum Beispiel 3 Betriebe oder 2 Vereine",
    "Notruf 110 oder 112",
    "Das Hilfetelefon: rund um die Uhr",
    "Im Verhältnis 1:3, also 33,3 Prozent",
    "Die Anna-Freud-Schule und das Albert Schweitzer Gymnasium machen mit.",
    "Ein Platz 3 Tage lang frei",
    "Wir sehen uns im Amt 50, Zimmer 12.",
    "https://www.berlin-institut.org",
    "Fraktionen: 2/3 Mehrheit nötig",
    "Termine: 3 Mai 10/24 oder 5 Uhr 10/24",
    "Konto DE89 3704 0044 0532 0130 00",
    "Geöffnet 08.00–16.00 Uhr und 08.00-12.30 Uhr, vom 01.02.–28.02.2026",
    "Die AZ vom Montag, AZ 40 Stunden",
    "Amtsleiter Soziales, Dezernent Bildung und OB Wahl",
    "Sachbearbeiterin Asyl, Dezernentin Jugend und Soziales, Fachbereichsleiterin Bürgerservice",
    "Der OB Kandidat und das OB Büro",
    "weil der Landrat Druck macht, der Kämmerer Bescheid weiß und die Dezernentin Termine absagt",
    "Wenn der Amtsleiter Haushaltsgespräche führt und der Dezernent Zeit hat",
    "Landrat Kreis Muster, Bürgermeister Dortmund, Oberbürgermeister Wer",
    "die frau lange gewartet hat, jede frau weiß das, der herr im vorzimmer",
    "DIE FRAU IM VORZIMMER UND DER HERR VOM BAUAMT",
    "Herr und Frau, Frau oder Mann",
    "Im alten Formular 2 fehlt der Name, an der neuen Stelle 3 auch",
    "Version 1.2.3 der Vorlage 4",
    "",
  ])("is left alone: %j", (text) => {
    expect(found(text)).toBe("");
  });

  it("is any sentence that the corpus proposes for a channel", () => {
    const { passages, debates, advice } = sharedKnowledge().corpus;
    const texts = [
      ...advice.teamWords.map(({ text }) => text),
      ...passages.flatMap(({ sentences }) => sentences.map(({ text }) => text)),
      ...debates.flatMap(({ sides, outcome }) =>
        [...sides, outcome].flatMap(({ text }) => text.map((one) => one.text)),
      ),
    ];

    expect(texts.length).toBeGreaterThan(400);
    expect(texts.map(found).filter((one) => one !== "")).toEqual([]);
  });
});
