/** The addresses of the app. */
export const paths = {
  welcome: "/",
  workspace: (workspaceId: string) => `/w/${workspaceId}`,
  calendar: (workspaceId: string, month: string, postId: string | null = null) =>
    `/w/${workspaceId}/calendar/${month}${postId === null ? "" : `/${postId}`}`,
  bin: (workspaceId: string) => `/w/${workspaceId}/bin`,
  team: (workspaceId: string) => `/w/${workspaceId}/team`,
  /** The secret stays in the fragment, which browsers keep to themselves. */
  join: (invitation: string) => `/join#${invitation}`,
};
