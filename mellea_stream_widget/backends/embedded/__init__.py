"""The embedded model: weights on the disk, llama.cpp in a child process, a mellea back-end on top."""
