"""Opens a workbook in LibreOffice, calculates everything anew and prints what stands in it as JSON.

Called by tests/support/libreoffice.ts: libreoffice.py SOFFICE FILE... Needs a Python with the module uno.
What a person does in a workbook before it is read may follow its name: FILE, then "::" and JSON, a list of steps (see `rearrange`).
Output: for each file {sheet: {"top": 0, "left": 0, "rows": [[number | text | null | {"error": code}]]}}.
"""
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException

ERRORS = {502: "#VALUE!", 503: "#NUM!", 519: "#VALUE!", 522: "circular", 523: "circular", 524: "#REF!", 525: "#NAME?", 532: "#DIV/0!", 32767: "#N/A"}
START_SECONDS = 60


def prop(name, value):
    p = PropertyValue()
    p.Name, p.Value = name, value
    return p


def connect(pipe, process):
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    until = time.time() + START_SECONDS
    while time.time() < until:
        try:
            return resolver.resolve("uno:pipe,name=%s;urp;StarOffice.ComponentContext" % pipe)
        except NoConnectException:
            if process.poll() not in (None, 0, 81):
                raise SystemExit("soffice ended with code %s" % process.poll())
            time.sleep(0.1)
    raise SystemExit("soffice did not answer within %d s" % START_SECONDS)


def read(document):
    document.calculateAll()
    sheets = {}
    for sheet in document.Sheets:
        cursor = sheet.createCursor()
        cursor.gotoStartOfUsedArea(False)
        cursor.gotoEndOfUsedArea(True)
        area = cursor.RangeAddress
        rows = [[None if value == "" else value for value in row] for row in cursor.getDataArray()]
        # An empty text that a formula gives is a value; an empty cell is none. Errors have no place in a data array.
        for found in cursor.queryFormulaCells(2).RangeAddresses:
            for row in range(found.StartRow, found.EndRow + 1):
                for column in range(found.StartColumn, found.EndColumn + 1):
                    at = rows[row - area.StartRow]
                    if at[column - area.StartColumn] is None:
                        at[column - area.StartColumn] = ""
        for found in cursor.queryFormulaCells(4).RangeAddresses:
            for row in range(found.StartRow, found.EndRow + 1):
                for column in range(found.StartColumn, found.EndColumn + 1):
                    code = sheet.getCellByPosition(column, row).getError()
                    rows[row - area.StartRow][column - area.StartColumn] = {"error": ERRORS.get(code, "Err:%d" % code)}
        sheets[sheet.Name] = {"top": area.StartRow, "left": area.StartColumn, "rows": rows}
    return sheets


def rearrange(document, step):
    """One step: {"do": ..., "sheet": name, "at": n, "to": n, "top", "left", "bottom", "right", "by": column, "descending": bool}."""
    sheet = document.Sheets.getByName(step["sheet"])
    lines = sheet.Columns if step["do"].endswith("Column") else sheet.Rows
    if step["do"] == "sort":
        area = sheet.getCellRangeByPosition(step["left"], step["top"], step["right"], step["bottom"])
        field = uno.createUnoStruct("com.sun.star.table.TableSortField")
        field.Field, field.IsAscending = step["by"], not step["descending"]
        fields = uno.Any("[]com.sun.star.table.TableSortField", (field,))
        area.sort((prop("SortFields", fields), prop("ContainsHeader", False)))
    elif step["do"].startswith("insert"):
        lines.insertByIndex(step["at"], 1)
    elif step["do"].startswith("delete"):
        lines.removeByIndex(step["at"], 1)
    else:
        # Cut, and put in before the line `to`: an empty line, the cells moved into it, the line they left taken away.
        lines.insertByIndex(step["to"], 1)
        source = step["at"] + (1 if step["at"] >= step["to"] else 0)
        area = lines.getByIndex(source).RangeAddress
        place = sheet.getCellByPosition(0, step["to"]) if step["do"] == "moveRow" else sheet.getCellByPosition(step["to"], 0)
        sheet.moveRange(place.CellAddress, area)
        lines.removeByIndex(source, 1)


def main(soffice, files):
    profile = tempfile.mkdtemp(prefix="libreoffice-")
    pipe = "maalstatus%d" % os.getpid()
    process = subprocess.Popen(
        [
            soffice, "--headless", "--invisible", "--norestore", "--nodefault", "--nologo", "--nofirststartwizard",
            "-env:UserInstallation=" + uno.systemPathToFileUrl(profile), "--accept=pipe,name=%s;urp;" % pipe,
        ],
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True,
    )
    try:
        context = connect(pipe, process)
        desktop = context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
        results = []
        for given in files:
            file, _, steps = given.partition("::")
            document = desktop.loadComponentFromURL(
                uno.systemPathToFileUrl(os.path.abspath(file)), "_blank", 0, (prop("Hidden", True),)
            )
            if document is None:
                raise SystemExit("LibreOffice cannot open " + file)
            for step in json.loads(steps or "[]"):
                rearrange(document, step)
            results.append(read(document))
            document.close(True)
        try:
            desktop.terminate()
        except Exception:
            pass
        json.dump(results, sys.stdout)
    finally:
        try:
            process.wait(10)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, 9)
        shutil.rmtree(profile, ignore_errors=True)


main(sys.argv[1], sys.argv[2:])
