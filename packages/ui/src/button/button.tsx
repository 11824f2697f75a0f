import { type JSX, splitProps } from "solid-js";

import styles from "./button.module.css";

/** How loud a button is. One `primary` in view per sheet; `danger` only for what cannot be undone. */
export type ButtonTone = "plain" | "primary" | "quiet" | "danger";

/** `md` is 32 px, `sm` 28 for toolbars, `xs` 24 inside cards, `big` 40 alone on a page; all are 44 on touch. */
export type ButtonSize = "md" | "sm" | "xs" | "big";

export interface ButtonLook {
  readonly tone?: ButtonTone;
  readonly size?: ButtonSize;
  /** Holds only an icon: square, and needs an `aria-label`. */
  readonly isIcon?: boolean;
  /** Takes the whole width. */
  readonly isWide?: boolean;
}

/** Something that happens when pressed. */
export function Button(props: ButtonLook & JSX.ButtonHTMLAttributes<HTMLButtonElement>) {
  const [look, rest] = splitProps(props, ["tone", "size", "isIcon", "isWide", "class"]);
  return <button type="button" {...rest} {...buttonLook(look)} />;
}

/** A link to another place that looks like a button. */
export function ButtonLink(props: ButtonLook & JSX.AnchorHTMLAttributes<HTMLAnchorElement>) {
  const [look, rest] = splitProps(props, ["tone", "size", "isIcon", "isWide", "class"]);
  return <a {...rest} {...buttonLook(look)} />;
}

/** The attributes that make an element look like a button, for triggers that others render. */
export function buttonLook(look: ButtonLook & { readonly class?: string | undefined }) {
  return {
    get class() {
      return look.class ? `${styles["button"]} ${look.class}` : styles["button"];
    },
    get "data-tone"() {
      return look.tone ?? "plain";
    },
    get "data-size"() {
      return look.size ?? "md";
    },
    get "data-icon"() {
      return look.isIcon ? "" : undefined;
    },
    get "data-wide"() {
      return look.isWide ? "" : undefined;
    },
  };
}
