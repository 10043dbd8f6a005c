# Reads feeds, calendars and contacts as programs do that know nothing of the hub, and prints what came of it as JSON.
# In: {"rss": text, "atom": text, "ics": text, "vcf": text} on standard input. `bozo` is what feedparser says of what is not well-formed.
import io
import json
import sys

import feedparser
import icalendar
import vobject


def feed(text):
    read = feedparser.parse(io.BytesIO(text.encode("utf-8")))
    return {
        "version": read.version,
        "bozo": bool(read.bozo),
        "title": read.feed.get("title"),
        "language": read.feed.get("language"),
        "entries": [entry(each) for each in read.entries],
    }


def entry(each):
    return {
        "id": each.get("id"),
        "title": each.get("title"),
        "link": each.get("link"),
        "published": bool(each.get("published_parsed")),
        "content": each["content"][0]["value"] if "content" in each else None,
        "tags": [tag["label"] or tag["term"] for tag in each.get("tags", [])],
    }


def calendar(text):
    read = icalendar.Calendar.from_ical(text)
    events = [event for event in read.walk("VEVENT")]
    return {
        "errors": [str(error) for event in events for error in event.errors],
        "name": str(read.get("NAME")),
        "events": [
            {
                "uid": str(event["UID"]),
                "summary": str(event["SUMMARY"]),
                "description": str(event.get("DESCRIPTION", "")),
                "status": str(event["STATUS"]),
                "start": event["DTSTART"].dt.isoformat(),
                "sequence": int(event["SEQUENCE"]),
            }
            for event in events
        ],
    }


def contacts(text):
    return [contact(card) for card in vobject.readComponents(text)]


def contact(card):
    def values(name):
        return [each.value for each in card.contents.get(name, [])]

    address = values("adr")
    return {
        "uid": card.uid.value,
        "name": card.fn.value,
        "organisation": (values("org") or [[None]])[0][0],
        "title": (values("title") or [None])[0],
        "emails": values("email"),
        "phones": values("tel"),
        "urls": values("url"),
        "street": address[0].street if address else None,
        "note": (values("note") or [None])[0],
    }


asked = json.load(sys.stdin)
readers = {"rss": feed, "atom": feed, "ics": calendar, "vcf": contacts}
json.dump({form: readers[form](text) for form, text in asked.items()}, sys.stdout)
