import type { PostFrame } from "../share/post-frame";
import type { PostContent } from "../share/share";
import { shareTexts as t } from "../share/share-texts";
import { paragraphsOf } from "../share/shareable";
import type { Offer } from "../state/conversation-state";
import { texts } from "../texts";
import { buttons, card, footnote, heading, line, link, subtle } from "./blocks";
import type { Outgoing } from "./outgoing";

export interface PostStanding {
  /** The share's id: all that the team's buttons carry. */
  readonly share: string;
  /** How many people found it helpful. */
  readonly helpful: number;
  readonly withdrawn: boolean;
}

/**
 * The post as it stands in the channel: the user's text, what it rests on, who shared it, and buttons for the team.
 *
 * Nothing else of the source goes out: whom an argument is meant for cannot be read off card or buttons.
 */
export function postCard(content: PostContent, frame: PostFrame, standing: PostStanding): Outgoing {
  return standing.withdrawn
    ? card(t.withdrawnPost, [subtle(t.withdrawnPost)])
    : card(`${frame.title}, ${t.sharedBy(content.author)}`, postBody(content, frame, standing));
}

/** What the card shows; the preview shows the same. */
export function postBody(
  { text, author }: PostContent,
  { title, marks }: PostFrame,
  { share, helpful }: Omit<PostStanding, "withdrawn">,
): object[] {
  const offers: Offer[] = [
    { title: t.helpful(helpful), action: { verb: "helpful", share } },
    { title: t.askAbout, action: { verb: "ask-about", share } },
  ];
  return [
    heading(title),
    ...paragraphsOf(text).map(line),
    footnote(`${marks.join(" · ")} · ${t.sharedBy(author)}`),
    link(texts.openSource, texts.sourceUrl),
    ...buttons(offers),
  ];
}
