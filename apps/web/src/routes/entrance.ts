/**
 * The pages of those who are not in a workspace yet. They come as one piece, so that whoever sees one of them can
 * go to the others although the server has gone meanwhile.
 *
 * @module
 */
export { Begin, StartExample, StartHere, StartServer } from "./begin-pages.tsx";
export { FrontDoor } from "./front-door.tsx";
export { JoinRoute } from "./join-route.tsx";
