"""The core of the ITA dashboard: reading, scoring, drafting, storing and exporting; only ita.ui knows the screen."""
