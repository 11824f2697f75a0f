/** How soon after a command letter another must follow to make both a word, in milliseconds. */
const SAME_WORD = 350;

/** What letters typed on a day lead to. */
export interface TypeAhead {
  /** A key pressed on a focused day. `false` when it means nothing there. */
  readonly press: (date: string, key: string) => boolean;
  /** The first letter typed into the title that `n` opened; returns the title as it was meant. */
  readonly rejoin: (title: string) => string;
  readonly stop: () => void;
}

/**
 * Lets a focused day take letters as a title, although `n` and `t` alone are commands.
 *
 * A command letter followed at once by a small letter was the beginning of a word (“new …”, “teaser …”); the
 * letter is then given back to the title.
 */
export function createTypeAhead(deeds: {
  begin: (date: string, text: string) => void;
  goToToday: () => void;
  now: () => number;
}): TypeAhead {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let beganByN = Number.NEGATIVE_INFINITY;

  return {
    press(date, key) {
      if (timer !== undefined) {
        clearTimeout(timer);
        timer = undefined;
        if (isLetter(key)) {
          deeds.begin(date, `t${key}`);
          return true;
        }
        deeds.goToToday();
      }
      if (key === "t") {
        timer = setTimeout(() => {
          timer = undefined;
          deeds.goToToday();
        }, SAME_WORD);
        return true;
      }
      if (!isLetter(key)) return false;
      beganByN = key === "n" ? deeds.now() : Number.NEGATIVE_INFINITY;
      deeds.begin(date, key === "n" ? "" : key);
      return true;
    },
    rejoin(title) {
      const wasWord = deeds.now() - beganByN < SAME_WORD && /^\p{Ll}$/u.test(title);
      beganByN = Number.NEGATIVE_INFINITY;
      return wasWord ? `n${title}` : title;
    },
    stop: () => clearTimeout(timer),
  };
}

/** One character that a title may begin with: no space, and neither of the signs that search and list the keys. */
const isLetter = (key: string) => /^[^\s?/]$/u.test(key);
