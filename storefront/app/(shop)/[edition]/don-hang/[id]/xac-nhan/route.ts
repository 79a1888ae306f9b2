import { passPaper } from "@/lib/http/paper"

/**
 * GET /don-hang/:id/xac-nhan?t= → the confirmation of an order as a PDF, in the language it was placed in.
 * 404 for every link that opens nothing, 503 when the shop does not answer.
 */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  const { id } = await params
  const token = new URL(request.url).searchParams.get("t") ?? ""
  return passPaper(
    `/store/orders/${encodeURIComponent(id)}/confirmation?token=${encodeURIComponent(token)}`,
    { "x-publishable-api-key": process.env.PUBLISHABLE_KEY ?? "" },
  )
}
