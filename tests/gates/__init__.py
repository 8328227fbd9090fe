"""Gates on the form of the code and of the repository; they read files and run nothing."""
