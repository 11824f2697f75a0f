import { KeysProvider, LocaleProvider } from "@rembuk/ui";
import { Navigate, Route, Router } from "@solidjs/router";

import { paths } from "./paths.ts";
import {
  BeginRoute,
  InvitationRoute,
  StartExampleRoute,
  StartHereRoute,
  StartServerRoute,
} from "./routes/begin-routes.tsx";
import { Mishap } from "./routes/mishap.tsx";
import { WelcomeRoute } from "./routes/welcome-route.tsx";
import { BinRoute, CalendarRoute, DataRoute, TeamRoute } from "./routes/workspace-pages.tsx";
import { WorkspaceRoute } from "./routes/workspace-route.tsx";

/** Everything a browser shows, by address. */
export function App() {
  return (
    <LocaleProvider>
      <KeysProvider>
        <Mishap>
          <Router>
            <Route path="/" component={WelcomeRoute} />
            <Route path={paths.begin} component={BeginRoute} />
            <Route path={paths.startHere} component={StartHereRoute} />
            <Route path={paths.startExample} component={StartExampleRoute} />
            <Route path={paths.startServer} component={StartServerRoute} />
            <Route path={paths.invitation} component={InvitationRoute} />
            <Route path="/w/:workspaceId" component={WorkspaceRoute}>
              {/* One route, so that the calendar stays the same when it first gets a month. */}
              <Route path={["/", "/calendar/:month?/:postId?"]} component={CalendarRoute} />
              <Route path="/bin" component={BinRoute} />
              <Route path="/team" component={TeamRoute} />
              <Route path="/data" component={DataRoute} />
            </Route>
            <Route path="*" component={() => <Navigate href={paths.welcome} />} />
          </Router>
        </Mishap>
      </KeysProvider>
    </LocaleProvider>
  );
}
