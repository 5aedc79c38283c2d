"""The translation memory on disk, and the engines that fill it."""
