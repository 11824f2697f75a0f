import { createMessages } from "@rembuk/ui";

import { BringSection } from "./bring-section.tsx";
import { HereSection } from "./here-section.tsx";
import { messages } from "./messages.ts";
import { PostsSection } from "./posts-section.tsx";
import { WholeSection } from "./whole-section.tsx";

import styles from "./data-page.module.css";

/** What this device holds, and the ways to take it out and bring it in. */
export function DataPage() {
  const t = createMessages(messages);
  return (
    <div class={styles["page"]}>
      <h1>{t("data")}</h1>
      <WholeSection />
      <PostsSection />
      <HereSection />
      <BringSection />
    </div>
  );
}
