"""What answers a question for an amount: ages, times, lengths, sums, shares."""
