"""The tables of a language pack, a module each: every field is described there."""
