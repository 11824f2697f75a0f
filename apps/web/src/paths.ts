/** The addresses of the app. */
export const paths = {
  /** Opens the latest workspace of this device, or the ways to begin where there is none. */
  welcome: "/",
  /** The ways to begin, also for who has workspaces already. */
  begin: "/start",
  startHere: "/start/device",
  startExample: "/start/example",
  startServer: "/start/server",
  workspace: (workspaceId: string) => `/w/${workspaceId}`,
  calendar: (workspaceId: string, month: string, postId: string | null = null) =>
    `/w/${workspaceId}/calendar/${month}${postId === null ? "" : `/${postId}`}`,
  bin: (workspaceId: string) => `/w/${workspaceId}/bin`,
  team: (workspaceId: string) => `/w/${workspaceId}/team`,
  data: (workspaceId: string) => `/w/${workspaceId}/data`,
  invitation: "/join",
  /** The secret stays in the fragment, which browsers keep to themselves. */
  join: (invitation: string) => `/join#${invitation}`,
};
