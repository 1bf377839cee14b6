// The talks that are held in the local client, in both delivery modes: one after the other in the same chat.
import { expectEqual, expectText } from "./playground.mjs";

const GUARANTEE = "Ist eine Stabsstelle eine Garantie?";
const REASON = "Mir fehlt ein Beispiel aus einem Landkreis.";

/** @type {{ name: string, run: (chat: import("./playground.mjs").Chat) => Promise<void> }[]} */
export const CONVERSATION = [
  {
    name: "welcomes once in the personal chat, with three questions to press",
    run: async (chat) => {
      const [welcome] = await chat.repliesFrom(0, 1);
      await expectText(welcome, "automatischer Assistent, kein Mensch", "Umgebung Ihres Arbeitgebers", GUARANTEE);
      expectEqual(await welcome.getByRole("button", { name: /\?$/ }).count(), 3, "questions to press");
      await chat.picture("welcome", welcome);
      const welcomes = chat.replies.filter({ hasText: "Zum Beispiel:" });
      await mockActivity(chat, "Install application");
      await chat.say("danke");
      expectEqual(await welcomes.count(), 1, "welcomes after being installed again");
      await chat.page.reload(); // the client begins anew, with an empty chat, and says that the bot was added
      await chat.say("danke");
      expectEqual(await welcomes.count(), 0, "welcomes after another start");
    },
  },
  {
    name: "answers a question with mark, citation, thumbs and a card to read on",
    run: async (chat) => {
      const [answer, card] = await chat.say(GUARANTEE, 2);
      await expectText(answer, "Eine Stabsstelle oben ist keine Garantie", "aus dem Workshop, P10");
      await expectText(card, "Absatz P10 ansehen", "Verwandte Fragen");
      expectEqual(await chat.page.getByRole("button", { name: "Dislike" }).count(), 1, "thumbs");
      await answer.getByRole("button", { name: "1", exact: true }).hover();
      await chat.page.getByText("P10 · Strukturelle Verankerung").waitFor();
      await chat.picture("citation");
      await chat.page.mouse.move(0, 0);
      await chat.picture("answer", answer);
      await chat.picture("answer-card", card);
    },
  },
  {
    name: "shows the paragraph's statements with who says so",
    run: async (chat) => {
      const [paragraph] = await chat.press("Absatz P10 ansehen");
      await expectText(
        paragraph,
        "Sie haben gewählt: Absatz P10",
        "P10 · Strukturelle Verankerung",
        "Das sagt die Dokumentation",
        "Das haben Teilnehmende gesagt",
      );
      await chat.picture("paragraph", paragraph);
    },
  },
  {
    name: "answers a related question that is pressed, beginning with the choice",
    run: async (chat) => {
      const [answer] = await chat.press("Worauf kommt es bei einer Stabsstelle an?", 2);
      await expectText(answer, "Sie haben gewählt: Worauf kommt es bei einer Stabsstelle an?", "aus dem Workshop, P10");
    },
  },
  {
    name: "keeps thumbs down with their reason, and shows them under „Meine Daten“",
    run: async (chat) => {
      await chat.page.getByRole("button", { name: "Dislike" }).first().click();
      await chat.page.getByRole("textbox", { name: "What went wrong?" }).fill(REASON);
      await chat.picture("feedback");
      await chat.page.getByRole("button", { name: "Submit" }).click();
      // While its thanks are shown, all else is hidden from roles.
      await chat.page.getByRole("button", { name: "Close", exact: true }).click();
      const [data] = await chat.say("Meine Daten");
      await expectText(data, "Das habe ich über diesen Chat gespeichert:", "Daumen runter", REASON);
      await chat.picture("my-data", data);
    },
  },
  {
    name: "shows both sides of a debate and what came of it",
    run: async (chat) => {
      await chat.say("Offen oder konkret formulieren?", 2);
      const [debate] = await chat.press("Beide Seiten ansehen");
      await expectText(debate, "Eher offen", "Eher konkret", "Was dabei herauskam", "aus dem Workshop, P06");
      await chat.picture("debate", debate);
    },
  },
  {
    name: "says plainly that the documentation does not answer, without thumbs",
    run: async (chat) => {
      const thumbs = chat.page.getByRole("button", { name: "Dislike" });
      const before = await thumbs.count();
      const [nothing] = await chat.say("Wie viele Teilnehmende waren dabei?");
      await expectText(nothing, "Das beantwortet der Workshop:");
      expectEqual(await thumbs.count(), before, "thumbs");
      await chat.picture("nothing-found", nothing);
    },
  },
  {
    name: "asks back when several passages could be meant, with a way out",
    run: async (chat) => {
      const [unsure] = await chat.say("Konzept");
      await expectText(unsure, "Dazu kann mehreres passen. Was meinen Sie?");
      await chat.picture("unsure", unsure);
      const [nothing] = await chat.press("Nichts davon");
      await expectText(nothing, "Sie haben gewählt: Nichts davon");
    },
  },
  {
    name: "leads from one sentence about a worry to the argument card",
    run: async (chat) => {
      const [candidates] = await chat.say("sitz direkt beim ob aber darf nix entscheiden");
      await expectText(candidates, "Was trifft Ihre Lage am ehesten?", "Stabsstelle ohne Befugnisse");
      await chat.picture("candidates", candidates);
      await chat.press("Stabsstelle ohne Befugnisse");
      const [result] = await chat.say("Ergebnis");
      await expectText(
        result,
        "Einordnung: Einfluss ohne Befugnisse gewinnen",
        "aus dem Workshop, P10",
        "unsere Ausarbeitung",
      );
      await chat.picture("result", result);
      const [whom] = await chat.press("Argumente für ein Gespräch");
      await expectText(whom, "Mit wem sprechen Sie?");
      const [card] = await chat.say("der kämmerer, der sagt immer kein geld");
      await expectText(card, "Gespräch mit der Kämmerei", "Woran dort gemessen wird", "Besser nicht sagen", "Muster:");
      await chat.picture("argument-card", card);
      const [text] = await chat.press("Als Text", 2);
      await expectText(text, "Gespräch mit der Kämmerei");
    },
  },
  ...[
    ["only emoji", "👍🎉", "Darin habe ich keine Wörter gefunden."],
    ["only punctuation", "?! …", "Darin habe ich keine Wörter gefunden."],
    ["only invisible characters", "\u200B\u2060", "Da kam kein Text an."],
    ["5000 characters", "Stabsstelle ".repeat(417), "Das ist mir zu lang."],
    ["markup", "<b>Stabsstelle</b> <img src=x onerror=alert(1)> 🎈", "aus dem Workshop"],
  ].map(([what, text, expected]) => ({
    name: `answers ${what} with a German sentence`,
    run: async (chat) => {
      const count = expected.startsWith("aus") ? 2 : 1;
      const [reply] = await chat.say(text, count);
      await expectText(reply, expected);
    },
  })),
  ...[
    ["a greeting", "Guten Tag", "Was möchten Sie wissen?", "greeting"],
    ["somebody in danger", "Ich denke oft daran, mich umzubringen", "0800 111 0 111", "crisis"],
    ["a request to judge a person", "Ist unsere Amtsleiterin unfähig?", "Personen beurteile ich nicht.", "refused"],
    ["„Hilfe“", "Hilfe", "So fragen Sie mich", "help"],
    ["„Datenschutz“", "Datenschutz", "Ein Sprachmodell ist nicht beteiligt", "privacy"],
  ].map(([what, text, expected, picture]) => ({
    name: `answers ${what} in its own way`,
    run: async (chat) => {
      const [reply] = await chat.say(text);
      await expectText(reply, expected);
      await chat.picture(picture, reply);
    },
  })),
  {
    name: "deletes the data after asking, once, and old cards keep working",
    run: async (chat) => {
      const [question] = await chat.say("Daten löschen");
      await expectText(question, "Soll ich alles löschen");
      await chat.picture("ask-delete", question);
      const [done] = await chat.press("Ja, löschen");
      await expectText(done, "Sie haben gewählt: Daten löschen", "Teams behält seinen eigenen Verlauf");
      await chat.picture("deleted", done);
      const [again] = await chat.press("Ja, löschen");
      await expectText(again, "Dieser Knopf gehört zu einem Schritt, der vorbei ist.");
      const [data] = await chat.say("Meine Daten");
      expectEqual((await data.innerText()).includes(REASON), false, "the reason is still stored");
      const [paragraph] = await chat.press("Absatz P10 ansehen");
      await expectText(paragraph, "P10 · Strukturelle Verankerung");
    },
  },
  {
    name: "answers a mention in a channel within its thread, and remembers nothing",
    run: async (chat) => {
      await chat.open(/General/);
      const welcome = chat.page.getByRole("group").filter({ hasText: "Erwähnen Sie mich mit @" });
      await welcome.waitFor();
      await chat.picture("welcome-channel", welcome);
      await chat.typeMention(chat.input.first(), GUARANTEE);
      await chat.page.getByRole("button", { name: "Post", exact: true }).click();
      const thread = chat.page
        .getByRole("group")
        .filter({ hasText: GUARANTEE })
        .filter({ hasText: "aus dem Workshop" });
      await untilDrawn(chat, thread.getByRole("button", { name: "Absatz P10 ansehen" }));
      await chat.picture("channel");
      await chat.typeMention(thread.locator('[contenteditable="true"]'), "Meine Daten");
      await chat.page.keyboard.press("Enter");
      await thread.getByText("Das zeige ich nur im persönlichen Chat.").waitFor();
      await thread.getByRole("button", { name: "Absatz P10 ansehen" }).click();
      await thread.getByText("Das haben Teilnehmende gesagt").waitFor();
    },
  },
  {
    name: "welcomes in a group chat and answers there when mentioned",
    run: async (chat) => {
      await chat.open(/Runde der Beauftragten/);
      await chat.page.getByText("Alle in dieser Gruppe lesen mit").waitFor();
      await chat.typeMention(chat.input.last(), GUARANTEE);
      await chat.page.keyboard.press("Enter");
      await chat.page.getByText("aus dem Workshop, P10", { exact: true }).waitFor();
      await chat.picture("group");
    },
  },
];

/** Now and then the client has a reply and does not draw it until the channel is opened again. */
async function untilDrawn(chat, element) {
  const drawn = await element.waitFor({ timeout: 4000 }).then(
    () => true,
    () => false,
  );
  if (drawn) return;
  await chat.open(/Announcements/);
  await chat.open(/General/);
  await element.waitFor();
}

/** What the client can send without a person typing it, such as being installed once more. */
async function mockActivity(chat, name) {
  await chat.page.getByRole("button", { name: "Mock an Activity" }).click();
  await chat.page.getByText(name, { exact: true }).click();
  await chat.page.getByRole("button", { name: "Send activity" }).click();
}
