#!/usr/bin/env python3
"""Checks of docker-compose.yml that need no engine; prints every fault, ends with 1 if there is one.

The YAML is sound, mounted and built files exist, each variable has a default that .env.example names too, ports are
those of ./hotline, secrets are those that ./hotline makes, images are named without a registry host.
"""
import re
import sys
from pathlib import Path

import yaml

TOP = Path(__file__).resolve().parents[3]
text = (TOP / "docker-compose.yml").read_text(encoding="utf-8")
compose = yaml.safe_load(text)
settings = (TOP / "contact-center/launch/settings.sh").read_text(encoding="utf-8")
secrets = (TOP / "contact-center/launch/secrets.sh").read_text(encoding="utf-8")
example = dict(
    line.lstrip("# ").split("=", 1)
    for line in (TOP / ".env.example").read_text(encoding="utf-8").splitlines()
    if re.match(r"(# )?HOTLINE_\w+=", line)
)
faults = []


def check(holds, fault):
    if not holds:
        faults.append(fault)


for name, default in re.findall(r"\$\{(\w+)(?::-([^}]*))?\}", text):
    check(name in example, f"${name} is not explained in .env.example")
    check(example.get(name) == default, f"${name}: default '{default}', but '{example.get(name)}' in .env.example")

for name, default in re.findall(r"export (HOTLINE_\w+)=\$\{\w+:-([^}]*)\}", settings):
    check(example.get(name) == default, f"{name}: ./hotline has {default}, .env.example has {example.get(name)}")

for service, part in compose["services"].items():
    image, build = part.get("image"), part.get("build")
    check(bool(image) != bool(build), f"{service}: wants either an image or a build")
    check(not image or "." not in image.split("/")[0].split(":")[0], f"{service}: {image} names a registry host")
    check("healthcheck" in part, f"{service} has no health check")
    if build:
        dockerfile = TOP / build["dockerfile"]
        check(dockerfile.is_file(), f"{service}: {build['dockerfile']} is missing")
        stages = re.findall(r"^FROM \S+ AS (\S+)", dockerfile.read_text(encoding="utf-8"), re.M)
        check(build["target"] in stages, f"{service}: no stage {build['target']} in {build['dockerfile']}")
        for source in re.findall(r"^COPY (?!--from)(\S+)", dockerfile.read_text(encoding="utf-8"), re.M):
            check((TOP / source).exists(), f"{build['dockerfile']} copies {source}, which is missing")
    for volume in part.get("volumes", []):
        source = volume.split(":")[0]
        if source.startswith("."):
            check((TOP / source).exists(), f"{service}: mounts {source}, which is missing")
        else:
            check(source in compose["volumes"], f"{service}: volume {source} is not declared")
    for secret in part.get("secrets", []):
        check(secret in compose["secrets"], f"{service}: secret {secret} is not declared")
    for other in part.get("depends_on", {}):
        check(other in compose["services"], f"{service}: depends on unknown {other}")

for secret, source in compose["secrets"].items():
    check(source["file"] == f"./var/secrets/{secret}", f"secret {secret} lies in {source['file']}")
    check(re.search(rf"\b{secret}\b", secrets), f"secret {secret} is not made by ./hotline")

print("\n".join(f"docker-compose.yml: {fault}" for fault in faults) or
      f"docker-compose.yml: {len(compose['services'])} services, no fault")
sys.exit(1 if faults else 0)
