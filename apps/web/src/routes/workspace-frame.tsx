import type { Membership } from "@rembuk/protocol";
import type { JSX } from "solid-js";

import { ImportPlace } from "../import/import-place.tsx";
import { UndoKeys } from "../undo/undo-keys.tsx";

/** The frame around every page of a workspace. */
export function WorkspaceFrame(props: { membership: Membership; children: JSX.Element }) {
  return (
    <>
      {props.children}
      <UndoKeys />
      <ImportPlace />
    </>
  );
}
