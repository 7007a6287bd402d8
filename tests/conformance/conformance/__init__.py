"""What the program writes, proven on the page of real office programs."""
