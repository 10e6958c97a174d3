"""What programs are told, through the same doors as the pages."""
