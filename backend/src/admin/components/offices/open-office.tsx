import { Button, FocusModal, Heading, Input, Label, toast } from "@medusajs/ui"
import { useMutation, useQueryClient } from "@tanstack/react-query"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { useNavigate } from "react-router-dom"
import { officeRefusal, officeWords } from "../../lib/office-words"
import { openOffice } from "../../lib/offices"

/** Opens the office of a province that has none, and leads to it. */
export const OpenOffice = ({
  code,
  province,
  vietnamese,
}: {
  code: string
  /** Its name in the reader's language. */
  province: string
  /** Its name in Vietnamese, in which an office is named. */
  vietnamese: string
}) => {
  const { i18n } = useTranslation()
  const text = officeWords(i18n.language)
  const cache = useQueryClient()
  const navigate = useNavigate()
  const [shown, setShown] = useState(false)
  const [name, setName] = useState(text.default_name.replace("{province}", vietnamese))
  const act = useMutation({
    mutationFn: () => openOffice(code, name),
    onSuccess: async ({ office }) => {
      toast.success(text.opened)
      await cache.invalidateQueries({ queryKey: ["offices"] })
      navigate(office.id)
    },
    onError: (error: Error) => toast.error(officeRefusal(error.message, text)),
  })
  return (
    <FocusModal open={shown} onOpenChange={setShown}>
      <FocusModal.Trigger asChild>
        <Button size="small" variant="secondary" aria-label={`${text.open}: ${province}`}>
          {text.open}
        </Button>
      </FocusModal.Trigger>
      <FocusModal.Content>
        <FocusModal.Header />
        <FocusModal.Body className="flex flex-col items-center overflow-y-auto px-6 py-16">
          <form
            className="flex w-full max-w-xl flex-col gap-y-4"
            onSubmit={(event) => {
              event.preventDefault()
              act.mutate()
            }}
          >
            <FocusModal.Title asChild>
              <Heading>{text.open_title.replace("{province}", province)}</Heading>
            </FocusModal.Title>
            <div>
              <Label size="small" htmlFor="office-name">
                {text.office_name}
              </Label>
              <Input
                id="office-name"
                value={name}
                maxLength={200}
                onChange={(event) => setName(event.target.value)}
              />
            </div>
            <Button type="submit" className="w-fit" isLoading={act.isPending}>
              {text.open}
            </Button>
          </form>
        </FocusModal.Body>
      </FocusModal.Content>
    </FocusModal>
  )
}
