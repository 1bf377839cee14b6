// The message extension in the local client: the search in the compose box, and the action on a colleague's message.
import { expectEqual, expectText } from "./playground.mjs";

const OBJECTION = "Dafür sind wir nicht zuständig.";

/** @type {{ name: string, run: (chat: import("./playground.mjs").Chat) => Promise<void> }[]} */
export const EXTENSION = [
  {
    name: "finds argument, objection and passage from the compose box of a group chat and inserts the card",
    run: async (chat) => {
      await chat.open(/Runde der Beauftragten/);
      const search = await openSearch(chat);
      await search.fill("Stabsstelle");
      await chat.page.getByText("Aus dem Workshop · Eine Stabsstelle").first().waitFor();
      await search.fill("Käsekuchen");
      await chat.page.getByText("Dazu habe ich nichts gefunden.").waitFor();
      await chat.picture("extension-nothing");
      await search.fill("Zuständigkeit");
      const results = chat.page.getByText(/^(Einwand|Argument|Aus dem Workshop) · /);
      await results.nth(3).waitFor();
      await chat.picture("extension-search");
      await chat.page.getByText(`„${OBJECTION}“`, { exact: true }).first().click();
      await expectInserted(chat, `Wenn es heißt: „${OBJECTION}“`, "unsere Ausarbeitung, Gedanke aus P02, P10");
      await chat.picture("extension-inserted");
      await clear(chat);
    },
  },
  {
    name: "finds replies to a colleague's message in a group chat, shows them alone and inserts the chosen one",
    run: async (chat) => {
      await chat.open(/Runde der Beauftragten/);
      await chat.page.getByText("Alle in dieser Gruppe lesen mit").waitFor();
      const replies = await chat.replies.count();
      await chat.input.last().click();
      await chat.page.keyboard.insertText(`Danke für die Mail. ${OBJECTION}`);
      await chat.page.keyboard.press("Enter");
      const dialog = await openAction(chat, chat.page.getByText(OBJECTION, { exact: false }).last());
      await dialog.getByText(`Antworten auf: „${OBJECTION}“`).waitFor();
      await expectText(dialog, "Nur Sie sehen das.", "unsere Ausarbeitung");
      await chat.picture("extension-replies", dialog);
      await dialog.getByRole("radio").nth(2).check();
      await dialog.getByRole("button", { name: "In mein Schreibfeld" }).click();
      await dialog.waitFor({ state: "hidden" });
      await expectInserted(chat, "Ein Vorschlag dazu", "unsere Ausarbeitung, Gedanke aus P02, P10");
      expectEqual(await chat.replies.count(), replies, "messages of the bot");
      await chat.picture("extension-reply-inserted");
      await clear(chat);
    },
  },
  {
    name: "asks for the objection when called from the compose box, and lets the reply be adapted",
    run: async (chat) => {
      await chat.open(/Personal Chat/);
      await chat.page.getByRole("button", { name: "Trigger Message Extension App" }).click();
      await chat.page.getByRole("menuitem", { name: "Action Command" }).click();
      const dialog = await createDialog(chat);
      await dialog.getByLabel("Was wurde eingewendet?").fill("Wer bringt am Freitag Kuchen mit?");
      await dialog.getByRole("button", { name: "Antworten suchen" }).click();
      await dialog.getByText("habe ich keinen Einwand erkannt").waitFor();
      await chat.picture("extension-objections", dialog);
      await dialog.getByRole("radio").nth(1).check();
      await dialog.getByRole("button", { name: "Antworten zeigen" }).click();
      await dialog.getByText("Antworten auf: „Kein Geld.“").waitFor();
      await dialog.getByRole("button", { name: "Erst anpassen" }).click();
      await chat.picture("extension-adapt", dialog);
      await dialog.getByLabel("Ihre Antwort").fill("Dann bringe ich bis Freitag einen Deckungsvorschlag mit.");
      await dialog.getByRole("button", { name: "In mein Schreibfeld" }).click();
      await dialog.waitFor({ state: "hidden" });
      await expectInserted(chat, "Dann bringe ich bis Freitag", "Wortlaut angepasst");
      await clear(chat);
    },
  },
];

/** Teams knows the commands from the manifest; the local client is told them by hand. */
async function openSearch({ page }) {
  await page.getByRole("button", { name: "Trigger Message Extension App" }).click();
  await page.getByRole("menuitem", { name: "Search Command" }).click();
  await page.getByText("Specify Command ID or Parameter").click();
  await page.getByPlaceholder("Command ID").fill("suchen");
  await page.getByPlaceholder("Parameter name").fill("frage");
  await page.getByText("Specify Command ID or Parameter").click();
  return page.getByPlaceholder("Enter a search term");
}

async function openAction(chat, message) {
  await message.hover();
  await message
    .locator("xpath=ancestor::*[.//button[@aria-label='Show more information']][1]")
    .getByRole("button", { name: "Show more information" })
    .last()
    .click();
  await chat.page.getByRole("menuitem", { name: "Action Command" }).click();
  return createDialog(chat);
}

async function createDialog({ page }) {
  await page.getByPlaceholder("Input command id or leave blanks").fill("einwand");
  await page.getByRole("button", { name: "Create" }).click();
  return page.getByRole("dialog");
}

/** What stands in the compose box, not yet sent. */
async function expectInserted({ input }, ...expected) {
  await input.last().getByText(expected[0]).waitFor();
  await expectText(input.last(), ...expected, "Zum Berlin-Institut");
}

async function clear({ page, input }) {
  await input.last().click();
  await page.keyboard.press("Control+A");
  await page.keyboard.press("Delete");
}
