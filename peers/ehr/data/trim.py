#!/usr/bin/env python3
"""Trims the output of Synthea to what a record system's side panel shows of the living.

  trim.py FOLDER-OF-BUNDLES > practice.ndjson.gz

One resource a line, each before those that point to it, with its id; references are plain.
"""
import glob
import gzip
import json
import sys

SHOWN = "Patient Encounter Condition AllergyIntolerance MedicationRequest Immunization Observation".split()
BEHIND = "Organization Location Practitioner".split()
NEWEST = {"Encounter": 12, "Observation": 40, "MedicationRequest": 15, "Condition": 25, "Immunization": 20}
DATES = {"Encounter": "period.start", "Observation": "effectiveDateTime", "MedicationRequest": "authoredOn",
         "Condition": "recordedDate", "Immunization": "occurrenceDateTime"}


def date(resource):
    value = resource
    for part in DATES.get(resource["resourceType"], "id").split("."):
        value = value.get(part, {})
    return value or ""


def entries(files):
    for file in files:
        with open(file) as text:
            yield [entry["resource"] for entry in json.load(text)["entry"]]


def main(folder):
    common = {}
    for bundle in entries(sorted(glob.glob(folder + "/[hp]*Information*.json"))):
        for resource in bundle:
            for identifier in resource.get("identifier", []):
                common[f"{resource['resourceType']}?identifier={identifier['system']}|{identifier['value']}"] = resource
    kept, ids = [], {}
    for bundle in entries(sorted(glob.glob(folder + "/[A-Z]*.json"))):
        if any("deceasedDateTime" in resource for resource in bundle):
            continue
        ids.update({resource["id"]: resource["resourceType"] for resource in bundle})
        for kind in SHOWN:
            mine = sorted((r for r in bundle if r["resourceType"] == kind), key=date, reverse=True)
            kept += sorted(mine[: NEWEST.get(kind, 99)], key=date)
    here = {resource["id"] for resource in kept}
    needed, lines = {}, []

    def plain(value):
        if isinstance(value, list):
            return [item for item in map(plain, value) if item is not None]
        if not isinstance(value, dict):
            return value
        reference = value.get("reference")
        if isinstance(reference, str):
            if reference in common:
                found = common[reference]
                needed[found["id"]] = found
                return {"reference": found["resourceType"] + "/" + found["id"]}
            bare = reference.removeprefix("urn:uuid:")
            if bare not in here:
                return None
            return {"reference": ids[bare] + "/" + bare}
        all_plain = {key: plain(item) for key, item in value.items() if key != "text" or "div" not in value["text"]}
        return {key: item for key, item in all_plain.items() if item not in (None, [], {})}

    lines += [plain(resource) for resource in kept]
    before = len(needed) - 1
    while before < len(needed):  # those behind may point to others behind them
        before = len(needed)
        behind = [plain(resource) for resource in list(needed.values())]
    behind.sort(key=lambda resource: (BEHIND.index(resource["resourceType"]), resource["id"]))
    text = "".join(json.dumps(line, separators=(",", ":"), ensure_ascii=False) + "\n" for line in behind + lines)
    sys.stdout.buffer.write(gzip.compress(text.encode(), 9, mtime=0))


main(sys.argv[1])
