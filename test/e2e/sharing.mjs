// A post on its whole way in the local client: from the personal chat into the channel „Announcements“ and back.
import { expectEqual, expectText } from "./playground.mjs";

const CHANNEL = "Announcements (Integration und Teilhabe)";
const OWN = "Wer Hilfe sucht, soll sie bei uns auch finden. Das geht ohne neue Runde.";
const NAMED = `${OWN} Fragen Sie Frau Meier, 0231 5024411.`;
const CORRECTED = "Wer Hilfe sucht, soll sie bei uns finden: drei Wege, eine Seite.";

/** @type {{ name: string, run: (chat: import("./playground.mjs").Chat) => Promise<void> }[]} */
export const SHARING = [
  {
    name: "leads from the argument card over channel and text to the preview, and points out a name",
    run: async (chat) => {
      await chat.open(/General/); // only now the client says that the bot was added to the team
      await chat.page.getByRole("group").filter({ hasText: "Erwähnen Sie mich mit @" }).waitFor();
      await chat.open(/Personal/);
      await chat.say("Ich habe gleich ein Gespräch mit dem Jobcenter");
      const [channels] = await chat.press("Im Kanal teilen");
      await expectText(channels, "In welchem Kanal möchten Sie das teilen?", CHANNEL);
      await chat.picture("share-channels", channels);
      const [text] = await chat.press(CHANNEL);
      await expectText(text, `Sie haben gewählt: ${CHANNEL}`, "unsere Ausarbeitung");
      await chat.picture("share-text", text);
      await text.getByRole("textbox").fill(NAMED);
      const [warned] = await chat.press("Vorschau");
      await expectText(warned, "Name: „Frau Meier“", "Telefonnummer: „0231 5024411“", "So teilen");
      await chat.picture("share-warned", warned);
      const [again] = await chat.press("Text ändern");
      await again.getByRole("textbox").fill(OWN);
      const [preview] = await chat.press("Vorschau");
      await expectText(preview, `So sieht es aus in: ${CHANNEL}`, OWN, "geteilt von Katrin Lohse", "Jetzt teilen");
      await chat.picture("share-preview", preview);
    },
  },
  {
    name: "posts it in the channel, says so, and takes a second press with a friendly word",
    run: async (chat) => {
      const [posted] = await chat.press("Jetzt teilen");
      await expectText(posted, "Sie haben gewählt: Jetzt teilen", `Der Beitrag steht jetzt in ${CHANNEL}.`);
      await chat.picture("share-posted", posted);
      const [twice] = await chat.press("Jetzt teilen");
      await expectText(twice, "schon erledigt");
      await chat.open(/Announcements/);
      await postWith(chat, OWN).getByText("geteilt von Katrin Lohse").waitFor();
      expectEqual(await chat.page.getByText(OWN, { exact: true }).count(), 1, "posts");
    },
  },
  {
    name: "counts „Hilfreich“ in the channel once for each person",
    run: async (chat) => {
      await chat.open(/Announcements/);
      const post = postWith(chat, OWN);
      const button = post.getByRole("button", { name: /^Hilfreich/ });
      await button.click();
      await post.getByRole("button", { name: "Hilfreich (1)" }).waitFor();
      await button.click();
      await chat.page.waitForTimeout(COUNTED_WITHIN_MS);
      expectEqual(await button.innerText(), "Hilfreich (1)", "the number");
      await chat.picture("share-channel");
    },
  },
  {
    name: "corrects the post in the channel from the personal chat",
    run: async (chat) => {
      await chat.open(/Personal/);
      await chat.say("Meine Beiträge");
      const [text] = await chat.press("Text berichtigen: Beitrag 1");
      await text.getByRole("textbox").fill(CORRECTED);
      await chat.press("Vorschau");
      const [corrected] = await chat.press("Jetzt berichtigen");
      await expectText(corrected, "ist berichtigt");
      await chat.open(/Announcements/);
      await postWith(chat, CORRECTED).getByRole("button", { name: "Hilfreich (1)" }).waitFor();
      expectEqual(await chat.page.getByText(OWN, { exact: true }).count(), 0, "posts with the old text");
    },
  },
  {
    name: "withdraws the post: in the channel nothing of it is left to read",
    run: async (chat) => {
      await chat.open(/Personal/);
      const [mine] = await chat.say("Meine Beiträge");
      await chat.picture("my-shares", mine);
      await chat.press("Zurückziehen: Beitrag 1");
      await chat.open(/Announcements/);
      await chat.page.getByText("Dieser Beitrag wurde zurückgezogen.").waitFor();
      expectEqual(await chat.page.getByText(CORRECTED, { exact: true }).count(), 0, "posts with the text");
      await chat.picture("share-withdrawn");
      await chat.open(/Personal/);
    },
  },
];

/** The number under a post is drawn anew at most every five seconds. */
const COUNTED_WITHIN_MS = 7000;

function postWith(chat, text) {
  return chat.page.getByRole("group").filter({ hasText: text }).last();
}
