"""What a plan still lacks: plan and guide in, facts out. Never a sentence, never a widget."""
