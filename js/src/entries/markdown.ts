/**
 * Untrusted Markdown as a document. A bundle of its own, which is loaded on request: nothing else imports
 * this file. Markup and images in the text stay text. Links lead to the web or to a mail address, and show where.
 */

import DOMPurify, { type Config } from "dompurify";
import MarkdownIt from "markdown-it";

import { h, textNodes } from "../views/dom";

const parser = new MarkdownIt({ html: false, linkify: false, typographer: false }).disable("image");

const ALLOWED: Config & { RETURN_DOM_FRAGMENT: true } = {
  ALLOWED_TAGS: [
    ...[
      "h1",
      "h2",
      "h3",
      "h4",
      "h5",
      "h6",
      "p",
      "br",
      "hr",
      "em",
      "strong",
      "s",
      "code",
      "pre",
      "blockquote",
    ],
    ...["ul", "ol", "li", "table", "thead", "tbody", "tr", "th", "td", "a"],
  ],
  ALLOWED_ATTR: ["href"],
  ALLOWED_URI_REGEXP: /^(?:https?|mailto):/i,
  ALLOW_ARIA_ATTR: false,
  ALLOW_DATA_ATTR: false,
  RETURN_DOM_FRAGMENT: true,
};

/** Draw a text. The result has only the elements, attributes and addresses above; it runs and requests nothing. */
export function draw(text: string): DocumentFragment {
  const drawn = DOMPurify.sanitize(parser.render(text), ALLOWED);
  for (const link of drawn.querySelectorAll("a")) showTarget(link);
  const walker = document.createTreeWalker(drawn, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  for (const node of texts) node.replaceWith(textNodes(node.data));
  for (const block of drawn.children) block.setAttribute("dir", "auto");
  return drawn;
}

/** Show where a link leads. A link that is not allowed becomes its text. */
function showTarget(link: HTMLAnchorElement): void {
  const target = targetOf(link.getAttribute("href"));
  if (target === null) {
    while (link.firstChild) link.before(link.firstChild);
    return link.remove();
  }
  link.setAttribute("rel", "noopener noreferrer nofollow");
  link.setAttribute("target", "_blank");
  link.after(h("bdi", { class: "target" }, ` (${target})`));
}

function targetOf(href: string | null): string | null {
  try {
    const { protocol, host, pathname } = new URL(href ?? "");
    if (protocol === "mailto:") return decodeURIComponent(pathname);
    return protocol === "http:" || protocol === "https:" ? host : null;
  } catch {
    return null;
  }
}
