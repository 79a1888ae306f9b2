"use client"

import { type ChangeEvent, useEffect, useState, useSyncExternalStore } from "react"
import { dropPhoto, keepPhoto, type KeptPhoto, keptPhotos } from "@/lib/portal/listing/kept-photos"
import { say } from "@/lib/form/say"
import { placeIn } from "@/lib/form/photo-place"
import { shrinkPhoto } from "@/lib/form/shrink-photo"
import { useOwner } from "../DrawnFor"

export interface PhotoWords {
  label: string
  take: string
  more: string
  hint: string
  preparing: string
  remove: string
  bad: string
  keepPlace: string
  keepPlaceHint: string
  noPlace: string
}

const nothing = () => () => undefined

/**
 * Photos of goods, from the camera or the album: turned upright, drawn smaller, and kept on the phone until they can be sent.
 * Where they were taken is left behind, unless that is chosen, anew each time.
 */
export function PhotoChoice({
  owner: draft,
  words,
  onKept,
}: {
  /** The draft that they are of, or the key of one that is not made yet. */
  owner: string
  words: PhotoWords
  /** A photo is ready to be sent. Without it they are shown here, until somebody sends them. */
  onKept?: () => void
}) {
  const owner = useOwner()
  const scripted = useSyncExternalStore(
    nothing,
    () => true,
    () => false,
  )
  const [photos, setPhotos] = useState<{ photo: KeptPhoto; url: string }[]>([])
  const [preparing, setPreparing] = useState(0)
  const [bad, setBad] = useState<string[]>([])
  const [keepsPlace, setKeepsPlace] = useState(false)
  const [placeless, setPlaceless] = useState(false)

  useEffect(() => {
    if (onKept) return
    let urls: string[] = []
    let gone = false
    void keptPhotos(owner, draft).then((kept) => {
      if (gone) return
      const shown = kept.map((photo) => ({ photo, url: URL.createObjectURL(photo.blob) }))
      urls = shown.map(({ url }) => url)
      setPhotos(shown)
    })
    return () => {
      gone = true
      for (const url of urls) URL.revokeObjectURL(url)
    }
  }, [owner, draft, onKept])

  async function choose({ currentTarget }: ChangeEvent<HTMLInputElement>) {
    const files = [...(currentTarget.files ?? [])]
    // The same photo may be chosen again.
    currentTarget.value = ""
    setBad([])
    setPlaceless(false)
    setPreparing(files.length)
    for (const file of files) {
      const place = keepsPlace ? placeIn(await file.arrayBuffer()) : null
      if (keepsPlace && !place) setPlaceless(true)
      const drawn = await shrinkPhoto(file)
      if (drawn) {
        const photo = await keepPhoto(owner, draft, drawn, place)
        if (onKept) onKept()
        else setPhotos((before) => [...before, { photo, url: URL.createObjectURL(photo.blob) }])
      } else {
        setBad((before) => [...before, file.name])
      }
      setPreparing((left) => left - 1)
    }
  }

  async function remove(id: string) {
    await dropPhoto(id)
    setPhotos((before) => before.filter(({ photo }) => photo.id !== id))
  }

  if (!scripted) return null
  return (
    <div>
      {onKept ? null : <p className="font-semibold">{words.label}</p>}
      {photos.length > 0 ? (
        <ul className="mt-2 grid grid-cols-3 gap-2">
          {photos.map(({ photo, url }, index) => (
            <li key={photo.id} className="relative">
              <img
                src={url}
                alt=""
                className="aspect-square w-full border border-ke object-cover"
              />
              <button
                type="button"
                onClick={() => void remove(photo.id)}
                aria-label={say(words.remove, { number: index + 1 })}
                className="absolute right-0 top-0 flex size-11 items-center justify-center bg-giay text-2xl text-gac"
              >
                ×
              </button>
            </li>
          ))}
        </ul>
      ) : null}
      {onKept ? (
        <label className="mt-2 flex min-h-11 cursor-pointer items-start gap-3 py-2">
          <input
            type="checkbox"
            checked={keepsPlace}
            onChange={({ currentTarget }) => setKeepsPlace(currentTarget.checked)}
            className="mt-0.5 size-6 shrink-0 accent-la-che"
          />
          <span>
            {words.keepPlace}
            <span className="block text-sm text-cham-nhat">{words.keepPlaceHint}</span>
          </span>
        </label>
      ) : null}
      <label className="mt-2 flex min-h-24 cursor-pointer flex-col items-center justify-center gap-1 border-2 border-dashed border-la-che bg-giay px-4 py-3 text-center font-semibold text-la-che has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-la-che">
        <svg
          aria-hidden="true"
          viewBox="0 0 24 24"
          className="size-9 fill-none stroke-current stroke-2"
          strokeLinecap="round"
          strokeLinejoin="round"
        >
          <path d="M4 7h3l2-3h6l2 3h3v12H4zM12 16.5a3.5 3.5 0 100-7 3.5 3.5 0 000 7z" />
        </svg>
        {photos.length > 0 ? words.more : words.take}
        <span className="text-sm font-normal text-cham-nhat">{words.hint}</span>
        <input
          type="file"
          accept="image/*"
          multiple
          onChange={(event) => void choose(event)}
          className="sr-only"
        />
      </label>
      <p role="status" className="text-sm font-semibold">
        {preparing > 0 ? say(words.preparing, { count: preparing }) : null}
      </p>
      {placeless ? (
        <p role="status" className="mt-1 text-sm font-semibold">
          {words.noPlace}
        </p>
      ) : null}
      {bad.map((name) => (
        <p key={name} role="alert" className="mt-1 text-sm font-semibold text-gac">
          {say(words.bad, { name })}
        </p>
      ))}
    </div>
  )
}
