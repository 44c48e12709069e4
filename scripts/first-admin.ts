// Run at every start of a real installation: prints a one-time sign-in link while it has no admin.
