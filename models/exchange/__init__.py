"""Plans and action lists in and out: untrusted bytes become an Arrival or an ImportRefusedError."""
