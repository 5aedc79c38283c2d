"""What official documents say of themselves, by their layout (GB/T 9704): who, when, under which number."""
