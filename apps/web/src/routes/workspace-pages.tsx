import { useNavigate, useParams } from "@solidjs/router";
import { lazy } from "solid-js";

import { CalendarPage } from "../calendar/calendar-page.tsx";
import { createToday } from "../calendar/create-today.ts";
import { startImport } from "../import/importing.ts";
import { paths } from "../paths.ts";
import { useWorkspace } from "../workspace/workspace-context.tsx";

/** The calendar at a month, with a post open beside it. */
export function CalendarRoute() {
  const params = useParams();
  const navigate = useNavigate();
  const { session } = useWorkspace();
  const today = createToday();
  const month = () =>
    /^\d{4}-\d\d$/.test(params["month"] ?? "") ? params["month"]! : today().slice(0, 7);
  const go = (to: string, postId: string | null) =>
    navigate(paths.calendar(session.workspaceId, to, postId));
  return (
    <CalendarPage
      month={month()}
      {...(params["postId"] && { postId: params["postId"] })}
      onMonth={(to) => go(to, null)}
      onPost={(postId) => go(month(), postId)}
      onImport={() => startImport()}
      onBin={() => navigate(paths.bin(session.workspaceId))}
    />
  );
}

/** The bin. */
export function BinRoute() {
  const navigate = useNavigate();
  // Made here, so that trying again asks for it again.
  const BinPage = lazy(async () => ({ default: (await import("../post/bin-page.tsx")).BinPage }));
  return <BinPage onBack={() => navigate(-1)} />;
}

/** The people of the workspace. */
export function TeamRoute() {
  const TeamPage = lazy(async () => ({
    default: (await import("../team/team-page.tsx")).TeamPage,
  }));
  return <TeamPage />;
}

/** What this device holds, and the ways in and out. */
export function DataRoute() {
  const DataPage = lazy(async () => ({
    default: (await import("../data/data-page.tsx")).DataPage,
  }));
  return <DataPage />;
}
