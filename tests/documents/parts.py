"""Reads the parts of .docx files with Python's own zip and XML readers and prints what they hold as JSON.

Called by tests/documents/parts.test.ts: parts.py FILE...
"""
import json
import sys
import xml.etree.ElementTree as xml
import zipfile

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def value(table, name):
    found = next(table.iter(W + name), None)
    return None if found is None else found.get(W + "val")


def read(file):
    with zipfile.ZipFile(file) as package:
        names = package.namelist()
        trees = {name: xml.fromstring(package.read(name)) for name in names if name.endswith((".xml", ".rels"))}
    relations = [
        {"from": name, "type": relation.get("Type"), "target": relation.get("Target"), "mode": relation.get("TargetMode")}
        for name, tree in trees.items()
        if name.endswith(".rels")
        for relation in tree
    ]
    types = trees["[Content_Types].xml"]
    tables = [
        {
            "title": value(table, "tblCaption"),
            "summary": value(table, "tblDescription"),
            "headers": len(list(table.iter(W + "tblHeader"))),
        }
        for table in trees["word/document.xml"].iter(W + "tbl")
    ]
    return {
        "names": names,
        "parsed": len(trees),
        "relations": relations,
        "named": [kind.get("PartName") for kind in types if kind.get("PartName")],
        "tables": tables,
        "language": next(trees["word/styles.xml"].iter(W + "lang")).get(W + "val"),
    }


print(json.dumps([read(file) for file in sys.argv[1:]]))
