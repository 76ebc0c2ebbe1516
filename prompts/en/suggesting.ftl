# Whom a lead might introduce. Only leads read this.

suggesting-list =
    These might get on, and have never met here:{ BELOW($rows) }
    If one seems right to you: “introduce”, their two tags, a colon, and why they should meet. I ask each of them first, alone.
suggesting-row = { $left } and { $right }: { $why }
suggesting-third = both have got on with the same neighbour
suggesting-interest = both have something to do with { $kind }
suggesting-nobody = I know of no two just now who share a neighbour or an interest and have never met.
