import { programmePath } from "@/lib/portal/office-paths"
import { DECISION_FIELDS } from "@/lib/portal/office-programmes/decision"
import { passFile } from "@/lib/portal/pass-file"
import { sendDecision } from "@/lib/portal/send-decision"

type Context = { params: Promise<{ edition: string; id: string }> }

const routeOf = (id: string) => `/office/programmes/${encodeURIComponent(id)}/decision`

/** GET /so-cong-thuong/chuong-trinh/:id/quyet-dinh — a concentrated programme's decision, to its office; 404 to everybody else. */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  return passFile("office", routeOf((await params).id))
}

/**
 * POST /so-cong-thuong/chuong-trinh/:id/quyet-dinh, a form with its number, its day and the PDF (`file`) → the programme, or back to
 * the form with what was typed and which fields are wrong, or that the programme (`version`, as it was shown) has changed.
 */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { edition, id } = await params
  return sendDecision(request, edition, {
    method: "PUT",
    path: routeOf(id),
    fields: DECISION_FIELDS,
    said: ["version"],
    page: programmePath(id),
    anchor: "quyet-dinh",
    done: "decided",
    refusal: (code) => (code === "programme_changed" ? code : "programme_move"),
  })
}
