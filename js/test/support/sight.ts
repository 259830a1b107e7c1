import { vi } from "vitest";

import { readEvent } from "../../src/run/protocol";
import { RunStore } from "../../src/run/store";
import { RunView } from "../../src/views/run";
import { NO_KERNEL } from "../../src/views/saved";

/** The element of a view to which these events have come at once. */
export function drawnRun(events: readonly unknown[]): HTMLElement {
  const store = new RunStore();
  const { element } = new RunView(store, NO_KERNEL);
  document.body.append(element);
  store.receive(events.map((event, seq) => readEvent(event, seq)));
  vi.advanceTimersByTime(20);
  return element;
}

/** Take the place of the browser's notices of what has come into sight and what has left it. */
export function stubSight() {
  const observers: [IntersectionObserverCallback, Set<Element>][] = [];
  vi.stubGlobal(
    "IntersectionObserver",
    class {
      readonly targets = new Set<Element>();
      constructor(tell: IntersectionObserverCallback) {
        observers.push([tell, this.targets]);
      }
      observe(target: Element) {
        this.targets.add(target);
      }
      disconnect() {
        this.targets.clear();
      }
    },
  );
  vi.spyOn(document, "hasFocus").mockReturnValue(true);
  return (elements: readonly Element[], isIntersecting: boolean) => {
    for (const [tell, targets] of observers) {
      const seen = elements.filter((element) => targets.has(element));
      tell(seen.map((target) => ({ target, isIntersecting })) as never, undefined as never);
    }
  };
}
