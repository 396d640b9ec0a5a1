#!/usr/bin/env python3
"""Writes the Hawaii templates, one file a variant, into the folder named on the command line.

All variants are the same workload over another choice of cables, so they are made from one description
here rather than kept alike by hand. Open and save each file in Isthmus afterwards: the committed ones are as
its writer leaves them, which a test checks.
Lengths are those of the catalogue's cable_segments.csv; volumes and counts are the design's own.
"""
import json
import sys
from pathlib import Path

POST = ("Building Resilient and High Performing Cloud-based Applications in Hawaii (M. Yap, AWS Architecture "
        "Blog, 2022), table 1")

# path -> Hawaii station, mainland station, cable id and name, length in km, Direct Connect device
PATHS = {
    "sccn-f": dict(hawaii="kahe-point", mainland="hillsboro", cable="sccn", label="SCCN F", km=4540, dx="oregon-1"),
    "hawaiki": dict(hawaii="kapolei", mainland="hillsboro", cable="hawaiki", label="Hawaiki", km=4335, dx="oregon-2"),
    "aag": dict(hawaii="keawaula", mainland="san-luis-obispo", cable="aag", label="AAG", km=4376, dx="california-1"),
    "sea-us": dict(hawaii="makaha", mainland="hermosa-beach", cable="sea-us", label="SEA-US", km=4411,
                   dx="california-2"),
    "jus": dict(hawaii="makaha", mainland="morro-bay", cable="jus", label="JUS", km=4631, dx="california-2"),
    "sccn-d": dict(hawaii="kahe-point", mainland="morro-bay", cable="sccn", label="SCCN D", km=4135,
                   dx="california-1"),
}
CABLE_NAMES = {
    "sccn": "Southern Cross (SCCN)", "hawaiki": "Hawaiki", "aag": "Asia-America Gateway (AAG)",
    "sea-us": "SEA-US", "jus": "Japan-US (JUS)",
}
CABLE_NOTES = {
    "sccn": "The California leg lands on Hawaii island; Oahu reaches it over the inter-island segment, which "
            "the post's table leaves out.",
    "jus": "Out of service: the part between Japan and Hawaii ended in 2023. Kept in the designs as published.",
}
STATION_NAMES = {
    "kahe-point": "Kahe Point", "kapolei": "Kapolei", "makaha": "Makaha", "keawaula": "Keawaula",
    "spencer-beach": "Spencer Beach", "hillsboro": "Hillsboro", "morro-bay": "Morro Bay",
    "san-luis-obispo": "San Luis Obispo", "hermosa-beach": "Hermosa Beach",
}
LEEWARD = ["kahe-point", "kapolei", "makaha", "keawaula"]
LOCATIONS = {
    "oregon": ("PEH51", "Pittock Block", "The Pittock, Portland, Oregon."),
    "california": ("CSOW", "CoreSite LA1", "One Wilshire, Los Angeles, California."),
}
# Where things stand. The columns are as narrow as their labels allow, so that names can be read when all is
# in view; the rows of stations are in an order in which the cables cross as little as they can.
MIDDLE = 420
DRAWN = ["hawaiki", "sccn-f", "sccn-d", "jus", "sea-us", "aag"]
TERMINAL_PITCH, STATION_HEADER, STATION_GAP = 84, 42, 28
DEVICE_PITCH, LOCATION_HEADER, LOCATION_GAP = 88, 44, 40

BFD_S = 1  # Direct Connect failover with BFD, most likely value of recovery_steps.csv

VARIANTS = {
    "hawaii_single_cable": ("Hawaii hybrid: single cable", {"jus": "a"}, False,
                            "One connection over one cable, as published: the cable is out of service today."),
    "hawaii_single_cable_today": ("Hawaii hybrid: single cable, today", {"sea-us": "a"}, False,
                                  "One connection over one cable that is in service today."),
    "hawaii_single_cable_coast": ("Hawaii hybrid: single cable, leeward coast", {"jus": "a"}, True,
                                  "One connection over one cable, as published, with the hazard of the leeward "
                                  "coast."),
    "hawaii_minimum": ("Hawaii hybrid: minimum", {"hawaiki": "a", "aag": "b"}, False,
                       "The minimum of the post: two ISPs, two connections, two cables that share no station."),
    "hawaii_minimum_coast": ("Hawaii hybrid: minimum, leeward coast", {"hawaiki": "a", "aag": "b"}, True,
                             "Two connections on two cables; both land on the leeward coast of Oahu."),
    "hawaii_maximum_resiliency": (
        "Hawaii hybrid: maximum resiliency", {"sccn-f": "a", "hawaiki": "b", "aag": "a", "sea-us": "b"}, False,
        "The post's recommendation: four connections over two Direct Connect locations, on four cables."),
    "hawaii_maximum_resiliency_coast": (
        "Hawaii hybrid: maximum resiliency, leeward coast",
        {"sccn-f": "a", "hawaiki": "b", "aag": "a", "sea-us": "b"}, True,
        "Four connections on four cables; all four stations of Oahu lie on one stretch of coast."),
    "hawaii_all_six": (
        "Hawaii hybrid: all six paths, as published",
        {"sccn-f": "a", "hawaiki": "b", "aag": "a", "sea-us": "b", "sccn-d": "a", "jus": "b"}, False,
        "All six paths of the post's table, as published."),
    "hawaii_all_six_coast": (
        "Hawaii hybrid: all six paths, as published, leeward coast",
        {"sccn-f": "a", "hawaiki": "b", "aag": "a", "sea-us": "b", "sccn-d": "a", "jus": "b"}, True,
        "All six paths as published, with the hazard that four of the five Hawaiian stations share."),
    "hawaii_all_today": (
        "Hawaii hybrid: all paths in service today",
        {"sccn-f": "a", "hawaiki": "b", "aag": "a", "sea-us": "b", "sccn-d": "b"}, False,
        "The paths of the post's table that are in service today: without Japan-US."),
    "hawaii_all_today_coast": (
        "Hawaii hybrid: all paths in service today, leeward coast",
        {"sccn-f": "a", "hawaiki": "b", "aag": "a", "sea-us": "b", "sccn-d": "b"}, True,
        "The paths in service today, with the hazard that four of the five Hawaiian stations share."),
}


def drop_empty(element):
    return {key: value for key, value in element.items() if value not in (None, "", [], {})}


class Drawing:
    """One variant: collects elements in file order and where they stand."""

    def __init__(self, name, notes):
        self.design = {"format": "isthmus-design", "version": 1, "name": name, "notes": notes}
        for part in ("places", "components", "links", "cables", "shared_risks", "groups", "flows", "journeys",
                     "scenarios"):
            self.design[part] = []
        self.positions = {}

    def add(self, part, **element):
        self.design[part].append(drop_empty(element))

    def place(self, id, name, kind, rect, parent="", code="", notes=""):
        self.add("places", id=id, name=name, kind=kind, parent=parent, code=code, notes=notes)
        self.positions[id] = dict(zip(("x", "y", "width", "height"), rect))

    def component(self, id, name, kind, at, place="", **more):
        self.add("components", id=id, name=name, kind=kind, place=place, **more)
        self.positions[id] = {"x": at[0], "y": at[1]}

    def link(self, id, name, kind, ends, **more):
        self.add("links", id=id, name=name, kind=kind, **{"from": ends[0], "to": ends[1]}, **more)

    def flow(self, id, name, ends, kind, forward=None, back=None, **more):
        self.add("flows", id=id, name=name, **{"from": ends[0], "to": ends[1]}, kind=kind, **more,
                 forward_gb_per_month=forward, return_gb_per_month=back)


def workload(d, top):
    """The site on Oahu, the regions and what runs there."""
    d.place("drfortress", "DRFortress, Honolulu", "site", (10, top, 236, 440),
            notes="Data centre on Oahu; stands in for the customer's own. Tier III assumed.")
    d.place("aws", "AWS", "provider", (1232, MIDDLE - 350, 400, 700))
    d.place("us-west-2", "us-west-2, Oregon", "region", (1248, MIDDLE - 304, 368, 450), parent="aws", code="us-west-2")
    d.place("usw2-a", "zone a", "zone", (1390, MIDDLE - 260, 212, 168), parent="us-west-2")
    d.place("usw2-b", "zone b", "zone", (1390, MIDDLE - 72, 212, 200), parent="us-west-2")
    d.place("us-west-1", "us-west-1, N. California", "region", (1248, MIDDLE + 162, 368, 172), parent="aws",
            code="us-west-1",
            notes="The alternative region of the post; here it keeps the backups.")
    d.component("clinicians", "Clinicians", "clients", (190, top - 72))
    d.component("clinic-app", "Clinic app", "server", (80, top + 88), "drfortress", count=4, need=3,
                processing={"p50_ms": 10, "p99_ms": 60})
    d.component("records", "Records", "database", (80, top + 214), "drfortress", storage_gb=2000,
                notes="On the customer's own servers: no monthly price.",
                prices=[{"quantity": 1, "usd": 0, "unit": "month", "source": "Own servers, paid for already",
                         "as_of": "2026-11"}])
    d.component("referrals", "Referrals", "queue", (80, top + 350), "drfortress",
                failure={"reference": "edge_router.assumption"},
                notes="A message broker on the site's servers; fails like one appliance.",
                prices=[{"quantity": 1, "usd": 0, "unit": "month", "source": "Own servers, paid for already",
                         "as_of": "2026-11"}])
    d.component("border", "Border routers", "router", (190, top + 214), "drfortress", count=2)
    d.component("tgw", "Transit gateway", "transit_gateway", (1312, MIDDLE - 190), "us-west-2",
                prices=[{"price": "Transit Gateway/attachment", "quantity": 3}],
                notes="Attachments: Direct Connect, VPN, the VPC.")
    d.component("usw2-control", "Control plane", "control_plane", (1312, MIDDLE - 60), "us-west-2",
                notes="What promoting the replica and scaling out need.")
    d.component("vpn", "VPN endpoint", "vpn_endpoint", (1312, MIDDLE + 66), "us-west-2")
    d.component("records-replica", "Records replica", "database", (1496, MIDDLE - 182), "usw2-a", storage_gb=2000,
                prices=[{"price": "RDS PostgreSQL/db.m5.large single-AZ", "quantity": 1},
                        {"price": "RDS/gp3 storage single-AZ", "quantity": 2000}])
    d.component("standby-app", "Standby app", "instances", (1442, MIDDLE + 22), "usw2-b",
                prices=[{"price": "EC2/m5.large Linux on-demand", "quantity": 1}],
                notes="Warm: one of four instances runs.")
    d.component("reports", "Nightly report", "function", (1548, MIDDLE + 22), "usw2-b",
                prices=[{"quantity": 1, "usd": 0, "unit": "month",
                         "source": "A few minutes a night: inside the free requests", "as_of": "2026-11"}])
    d.component("backups", "Backups", "object_store", (1496, MIDDLE + 240), "us-west-1",
                prices=[{"price": "S3/Standard storage", "quantity": 4000}])


def network(d, legs, top):
    """ISPs, landing stations, cables, Direct Connect locations, and the VPN that rides the same cables."""
    isps = sorted(set(legs.values()))
    for isp in isps:
        y = top + 214 if len(isps) == 1 else top + (124 if isp == "a" else 304)
        d.component("isp-" + isp, "ISP " + isp.upper(), "router", (312, y))
    order = [p for p in ("sccn-f", "sccn-d", "hawaiki", "aag", "sea-us", "jus") if p in legs]
    stations(d, order, legs)
    locations(d, order)
    for isp in isps:
        d.link("border-isp-" + isp, "Border to ISP " + isp.upper(), "cross_connect", ("border", "isp-" + isp),
               latency_ms=0.05, failover_s=BFD_S)
    for isp in isps:
        d.link("clinicians-isp-" + isp, "Clinicians over ISP " + isp.upper(), "metro_fibre",
               ("clinicians", "isp-" + isp), latency_ms=0.5, priority=1)
    d.link("clinicians-site", "Clinicians to the site", "metro_fibre", ("clinicians", "border"), latency_ms=0.3)
    for path in order:
        circuit(d, path, legs[path])
    d.link("vpn-tunnel", "VPN over the internet", "vpn_tunnel", ("border", "vpn"), priority=1,
           capacity_mbit_s=1250, failover_s=30, underlay=tunnels(order, legs),
           notes="The backup rides the same cables: it adds no path across the Pacific.")
    for location in sorted({PATHS[p]["dx"].split("-")[0] for p in order}, reverse=True):
        for device in sorted({PATHS[p]["dx"] for p in order if PATHS[p]["dx"].startswith(location)}):
            d.link("dx-" + device, "Direct Connect " + device.replace("-", " "), "direct_connect", (device, "tgw"),
                   capacity_mbit_s=10000, failover_s=BFD_S)


def column(groups, pitch, header, gap):
    """Top and height of each group of rows in a column that is centred on MIDDLE.

    A gap close to the middle is moved there: what passes between the groups then passes all columns alike.
    """
    heights = {group: header + pitch * len(rows) for group, rows in groups.items()}
    y = MIDDLE - (sum(heights.values()) + gap * (len(heights) - 1)) / 2
    tops = [y + sum(list(heights.values())[:i]) + gap * i for i in range(1, len(heights))]
    off = min((MIDDLE - (top - gap / 2) for top in tops), key=abs, default=0)
    y += off if abs(off) <= 40 else 0
    slots = {}
    for group, height in heights.items():
        slots[group] = (round(y), height)
        y += height + gap
    return slots


def stations(d, order, legs):
    for key, x in (("hawaii", 440), ("mainland", 816)):
        groups = {}
        for path in (p for p in DRAWN if p in order):
            groups.setdefault(PATHS[path][key], []).append(path)
            if path == "sccn-d" and key == "hawaii":
                groups["spencer-beach"] = [path]
        slots = column(groups, TERMINAL_PITCH, STATION_HEADER, STATION_GAP)
        listed = list(dict.fromkeys(PATHS[path][key] for path in order))
        if "spencer-beach" in groups:
            listed.insert(1, "spencer-beach")
        for station in listed:
            y, height = slots[station]
            d.place(station, STATION_NAMES[station], "landing_station", (x, y, 156, height), code=station)
            for path in (p for p in order if p in groups[station]):
                row = groups[station].index(path)
                d.component(f"{station}-{path}", PATHS[path]["label"] + " terminal", "landing_equipment",
                            (x + 78, y + STATION_HEADER + 28 + TERMINAL_PITCH * row), station)


def locations(d, order):
    groups = {"oregon": [], "california": []}
    for device in dict.fromkeys(PATHS[p]["dx"] for p in DRAWN if p in order):
        groups[device.split("-")[0]].append(device)
    groups = {location: devices for location, devices in groups.items() if devices}
    slots = column(groups, DEVICE_PITCH, LOCATION_HEADER, LOCATION_GAP)
    for location, devices in groups.items():
        y, height = slots[location]
        code, name, address = LOCATIONS[location]
        d.place(location, name, "dx_location", (1028, y, 150, height), code=code, notes=address)
        for device in sorted(devices):
            d.component(device, "Device " + device[-1], "dx_device",
                        (1103, y + LOCATION_HEADER + 30 + DEVICE_PITCH * devices.index(device)), location,
                        prices=[{"price": "Direct Connect/dedicated_port_10G", "quantity": 1}],
                        notes="One dedicated port of 10 Gbit/s on a device of its own.")


def circuit(d, path, isp):
    leg = PATHS[path]
    near, far = f"{leg['hawaii']}-{path}", f"{leg['mainland']}-{path}"
    d.link(f"{path}-access", f"ISP {isp.upper()} to {STATION_NAMES[leg['hawaii']]}", "metro_fibre",
           ("isp-" + isp, near), latency_ms=0.3, capacity_mbit_s=10000, failover_s=BFD_S)
    if path == "sccn-d":
        middle = "spencer-beach-sccn-d"
        d.link("sccn-i", "SCCN I, inter-island", "subsea_segment", (near, middle), length_km=460,
               capacity_mbit_s=10000, failover_s=BFD_S)
        near = middle
    d.link(path, leg["label"], "subsea_segment", (near, far), length_km=leg["km"], capacity_mbit_s=10000,
           failover_s=BFD_S)
    d.link(f"{path}-backhaul", f"{STATION_NAMES[leg['mainland']]} to {leg['dx'].replace('-', ' ')}",
           "terrestrial_fibre", (far, leg["dx"]), capacity_mbit_s=10000, failover_s=BFD_S)


def tunnels(order, legs):
    alternatives = []
    for path in order:
        wet = ["sccn-i", path] if path == "sccn-d" else [path]
        alternatives.append([f"border-isp-{legs[path]}", f"{path}-access", *wet])
    return alternatives


def risks(d, legs, coast):
    cables = {}
    for path in legs:
        cables.setdefault(PATHS[path]["cable"], []).append(path)
    for cable, paths in cables.items():
        segments = [s for p in paths for s in (["sccn-i", p] if p == "sccn-d" else [p])]
        d.add("cables", id="cable-" + cable, name=CABLE_NAMES[cable], code=cable, segments=segments,
              notes=CABLE_NOTES.get(cable, ""))
    if coast:
        d.add("shared_risks", id="leeward-coast", name="Leeward coast of Oahu", kind="coast",
              members=[s for s in LEEWARD if s in d.positions],
              failure={"mttf_h": 876600, "mttr_h": 720, "basis": "assumption",
                       "source": "Illustrative: one event of 30 days in 100 years; all Oahu stations lie within "
                                 "about 31 km of coast", "as_of": "2026-11"})


def traffic(d):
    """Groups, flows, journeys and scenarios of the workload."""
    detect = {"id": "detect", "name": "Health check, 10 s x 3", "kind": "detect", "check_interval_s": 10,
              "check_threshold": 3}
    decide = {"id": "decide", "name": "On-call engineer decides", "kind": "decide", "min_s": 300, "likely_s": 900,
              "max_s": 3600, "person": True}
    redirect = {"id": "redirect", "name": "DNS answers expire", "kind": "redirect", "dns_ttl_s": 60}
    d.add("groups", id="app", name="Clinic app", members=["clinic-app", "standby-app"], mode="ranked",
          plan=[detect, decide,
                {"id": "scale", "name": "Scale out to four instances", "kind": "scale_out", "min_s": 120,
                 "likely_s": 300, "max_s": 900, "needs_control_planes": ["usw2-control"]},
                dict(redirect, after=["scale"])])
    d.add("groups", id="records-group", name="Records", members=["records", "records-replica"], mode="ranked",
          plan=[detect, decide,
                {"id": "restore", "name": "Restore from backup", "kind": "restore", "provisioning_s": 900,
                 "size_gb": 2000, "rate_mb_s": 250},
                {"id": "promote", "name": "Promote the replica", "kind": "promote", "min_s": 60, "likely_s": 120,
                 "max_s": 600, "needs_control_planes": ["usw2-control"]}, redirect])
    d.flow("open", "Use the clinic app", ("clinicians", "app"), "request", 40, 400)
    for member, label in (("clinic-app", "clinic app"), ("standby-app", "standby app")):
        own = member == "clinic-app"
        d.flow(f"{member}-read", f"Read a record ({label})", (member, "records-group"), "request",
               20 if own else None, 900 if own else None)
        d.flow(f"{member}-write", f"Write a record ({label})", (member, "records-group"), "request",
               120 if own else None, 10 if own else None, access="write")
        d.flow(f"{member}-refer", f"Send a referral ({label})", (member, "referrals"), "event",
               30 if own else None, access="write")
    d.flow("replicate", "Replicate the records", ("records", "records-replica"), "replication", 2447,
           replication={"mode": "asynchronous", "lag_typical_s": 1, "lag_worst_s": 5, "change_rate_mb_s": 1})
    d.flow("backup", "Hourly backup", ("records", "backups"), "backup", 600,
           replication={"mode": "snapshot", "interval_s": 3600, "copy_s": 600, "point_in_time": True})
    d.flow("report-read", "Read for the report", ("reports", "records-replica"), "request", 1, 200)
    d.flow("report-poll", "Fetch referrals", ("reports", "referrals"), "request", 1, 30)
    d.flow("report-send", "Send the report to the site", ("reports", "clinic-app"), "event", 50)
    d.flow("edge", "Island router to region edge", ("border", "tgw"), "request")
    d.add("journeys", id="read-record", name="Clinician reads a record", entry="clinicians",
          excluded_flows=["clinic-app-write", "clinic-app-refer", "standby-app-write", "standby-app-refer"],
          targets={"availability": 0.999, "latency_p99_ms": 250, "recovery": {"rto_s": 7200, "rpo_s": 60},
                   "recovery_by_disruption": {"region": {"rto_s": 3600, "rpo_s": 60}}}, loss_usd_per_hour=2000)
    d.add("journeys", id="send-referral", name="Clinician sends a referral", entry="clinicians",
          targets={"availability": 0.999, "latency_p99_ms": 300,
                   "recovery": {"rto_s": 28800, "rpo_s": 300}},
          loss_usd_per_hour=500)
    d.add("journeys", id="nightly-report", name="Nightly report", entry="reports",
          targets={"availability": 0.995, "recovery": {"rto_s": 86400, "rpo_s": 3600}})
    d.add("journeys", id="connectivity", name="Island router to region edge", entry="border",
          targets={"availability": 0.9999, "latency_p99_ms": 60})


def scenarios(d, legs):
    cables = list(dict.fromkeys(PATHS[p]["cable"] for p in legs))
    d.add("scenarios", id="region-lost", name="us-west-2 is lost", events=[{"at_s": 0, "fail": ["us-west-2"]}])
    first = "cable-" + cables[0]
    d.add("scenarios", id="cable-cut", name=f"{CABLE_NAMES[cables[0]]} is cut",
          events=[{"at_s": 0, "fail": [first]}])
    if len(cables) > 2:
        pair = [f"cable-{c}" for c in ("aag", "sea-us")]
        d.add("scenarios", id="two-cuts-then-region", name="AAG and SEA-US are cut, then us-west-2 is lost",
              events=[{"at_s": 0, "fail": pair}, {"at_s": 21600, "fail": ["us-west-2"]}])


def variant(title, legs, coast, note):
    d = Drawing(title, note + " Models: " + POST + ".")
    top = MIDDLE - 220
    workload(d, top)
    network(d, legs, top)
    risks(d, legs, coast)
    traffic(d)
    scenarios(d, legs)
    d.design["views"] = [{"id": "diagram", "name": "Diagram", "positions": dict(sorted(d.positions.items()))}]
    return {key: value for key, value in d.design.items() if value != []}


def main():
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    for name, (title, legs, coast, note) in VARIANTS.items():
        text = json.dumps(variant(title, legs, coast, note), indent=2, ensure_ascii=False)
        (folder / (name + ".isthmus")).write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
