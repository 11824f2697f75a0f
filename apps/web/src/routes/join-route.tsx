export function JoinRoute() {
  return null;
}
