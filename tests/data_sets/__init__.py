"""Figures on evaluation sets that lie beside the repository and are never copied into it.

They are looked for in the folder `shared` next to the repository, or where MTCHECK_SHARED says.
Where they are absent these tests are skipped.
"""
