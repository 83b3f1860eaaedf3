"""All assets, of every module beside this one that has some."""

from __future__ import annotations

import importlib
import pkgutil

import places
from places.asset import Asset


def assets() -> tuple[Asset, ...]:
    """By the number of their place, then by file."""
    names = (module.name for module in pkgutil.iter_modules(places.__path__) if not module.name.startswith("test_"))
    modules = (importlib.import_module(f"places.{name}") for name in names)
    found = [asset for module in modules for asset in getattr(module, "ASSETS", ())]
    return tuple(sorted(found, key=lambda asset: (asset.place, asset.file.rpartition(".")[2], asset.file)))
