import { WITHDRAWAL_FIELDS } from "@/lib/portal/certificates/withdrawal"
import { registeredPath } from "@/lib/portal/office-paths"
import { sendDecision } from "@/lib/portal/send-decision"

/**
 * POST /so-cong-thuong/chung-nhan/:id/thu-hoi, a form with a withdrawal's facts and the decision (`file`) → the certificate as it stands
 * then, or back to the form with what was typed and which fields are wrong.
 */
export async function POST(
  request: Request,
  { params }: { params: Promise<{ edition: string; id: string }> },
): Promise<Response> {
  const { edition, id } = await params
  return sendDecision(request, edition, {
    method: "POST",
    path: `/office/certificates/${encodeURIComponent(id)}/withdrawal`,
    fields: WITHDRAWAL_FIELDS,
    page: registeredPath(id),
    anchor: "thu-hoi",
    done: "recorded",
    refusal: () => "conflict",
  })
}
