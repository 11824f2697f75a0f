import { community } from "./posts/community.ts";
import { ideas } from "./posts/ideas.ts";
import { learning } from "./posts/learning.ts";
import { menu } from "./posts/menu.ts";
import { offers } from "./posts/offers.ts";
import { stories } from "./posts/stories.ts";
import type { SamplePost } from "./sample-post.ts";

/** Everything that an invented café plans in two months. */
export const samplePosts: readonly SamplePost[] = [
  ...menu,
  ...stories,
  ...learning,
  ...offers,
  ...community,
  ...ideas,
];
