import { useNavigate } from "@solidjs/router";
import type { JSX } from "solid-js";

import { paths } from "../paths.ts";
import { FileOpening } from "../welcome/file-opening.tsx";

/** A page that offers to open a whole workspace from a file, and goes to it. */
export function WithFile(props: { children: (choose: () => void) => JSX.Element }) {
  const navigate = useNavigate();
  return (
    <FileOpening onOpened={({ workspaceId }) => navigate(paths.workspace(workspaceId))}>
      {props.children}
    </FileOpening>
  );
}
