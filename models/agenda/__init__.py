"""What waits for somebody in a plan, and who carries how much: facts in days and words, no screen, no paper."""
