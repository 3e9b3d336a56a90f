"""A store on disk: opened, sealed, checked, mended, compared, backed up."""
