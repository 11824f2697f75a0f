import { deviceWorkspace, type DeviceWorkspace, rememberWorkspace } from "@rembuk/client";
import { createRoot } from "solid-js";
import { afterEach, expect, test } from "vitest";

import { createDeviceWorkspace } from "./create-device-workspace.ts";

const kedai: DeviceWorkspace = {
  workspaceId: "kedai",
  personId: "sari",
  name: "Kedai Rintik",
  role: "owner",
  server: null,
};
let dispose = () => {};

afterEach(() => {
  dispose();
  localStorage.clear();
});

function open() {
  rememberWorkspace(kedai);
  return createRoot((end) => {
    dispose = end;
    return createDeviceWorkspace(() => "kedai");
  });
}

test("a workspace that another tab removes is not open any more", () => {
  const workspace = open();
  localStorage.setItem("rembuk.workspaces", "[]");
  dispatchEvent(new StorageEvent("storage", { key: "rembuk.workspaces" }));
  expect(workspace()).toBeUndefined();
});

test("[K20] a browser that clears everything closes no workspace that is open: it is listed again", () => {
  const workspace = open();
  localStorage.clear();
  dispatchEvent(new StorageEvent("storage", { key: null }));
  expect(workspace()).toEqual(kedai);
  expect(deviceWorkspace("kedai")).toEqual(kedai);
});
