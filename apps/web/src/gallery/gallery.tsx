import "@rembuk/ui/tokens.css";
import { KeysProvider, LocaleProvider } from "@rembuk/ui";
import { createSignal, For, onCleanup, Show } from "solid-js";
import { render } from "solid-js/web";

import { FirstRun } from "../welcome/first-run.tsx";
import { JoinPage } from "../welcome/join-page.tsx";
import { WorkspaceTaken } from "../welcome/workspace-taken.tsx";
import { ComponentsPage } from "./components-page.tsx";
import { FramePage } from "./frame-page.tsx";

/** A server that always answers the same. */
function answering<const Answer>(answer: Answer): () => Promise<Answer> {
  return () => Promise.resolve(answer);
}

/** What can be looked at without a server, by the hash of the address. For development only: it is not built. */
const PAGES = {
  components: () => <ComponentsPage />,
  frame: () => <FramePage state="saved" />,
  offline: () => <FramePage state="offline" />,
  refused: () => <FramePage state="refused" />,
  full: () => <FramePage state="full" />,
  joining: () => <FramePage state="joining" />,
  evicted: () => <FramePage state="evicted" />,
  "first-run": () => <FirstRun needsToken={false} onMake={answering("unavailable")} />,
  "first-run-token": () => <FirstRun needsToken onMake={answering("unauthenticated")} />,
  taken: () => <WorkspaceTaken onInvitation={() => undefined} />,
  join: () => (
    <JoinPage
      onLook={answering({ name: "Kedai Rintik", role: "editor" })}
      onJoin={answering("expired")}
    />
  ),
  "join-expired": () => <JoinPage onLook={answering("expired")} onJoin={answering(null)} />,
  "join-away": () => <JoinPage onLook={answering("unavailable")} onJoin={answering(null)} />,
  "join-looking": () => (
    <JoinPage onLook={() => new Promise(() => undefined)} onJoin={answering(null)} />
  ),
};

function Gallery() {
  const read = () => location.hash.slice(1) as keyof typeof PAGES;
  const [name, setName] = createSignal(read());
  const follow = () => setName(read());
  addEventListener("hashchange", follow);
  onCleanup(() => removeEventListener("hashchange", follow));
  return (
    <Show when={PAGES[name()]} keyed fallback={<Contents />}>
      {(page) => page()}
    </Show>
  );
}

function Contents() {
  return (
    <ul>
      <For each={Object.keys(PAGES)}>
        {(page) => (
          <li>
            <a href={`#${page}`}>{page}</a>
          </li>
        )}
      </For>
    </ul>
  );
}

render(
  () => (
    <LocaleProvider>
      <KeysProvider>
        <Gallery />
      </KeysProvider>
    </LocaleProvider>
  ),
  document.querySelector("#app")!,
);
