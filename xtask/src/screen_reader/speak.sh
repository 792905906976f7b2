# Speaks by writing to the file $SPOKEN: "> words" when it begins, "< words" when it comes to the end. It takes as long as
# the voice of someone who listens fast, 45 characters a second, and is killed when it is to be silent.
words=$(printf %s "$1" | tr -s '[:space:]' ' ')
printf '> %s\n' "$words" >>"$SPOKEN"
milliseconds=$((${#words} * 1000 / 45))
sleep "$((milliseconds / 1000)).$(printf %03d $((milliseconds % 1000)))"
printf '< %s\n' "$words" >>"$SPOKEN"
