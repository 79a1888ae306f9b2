/** Where the backend is: BACKEND_URL, on the server only. Browsers never talk to it. */
export function backendUrl(): string {
  return (process.env.BACKEND_URL ?? "http://localhost:9000").replace(/\/+$/, "")
}
