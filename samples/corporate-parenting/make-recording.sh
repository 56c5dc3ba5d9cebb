#!/usr/bin/env bash
# Speaks script.json and writes recording.mp4, truth.json and recording.txt, and the times in expected.json.
# Needs bash, jq, flite, espeak-ng, sox, ffmpeg and the DejaVu fonts. The same tools give the same bytes each time.
set -euo pipefail
export LC_ALL=C

cd "$(dirname "${BASH_SOURCE[0]}")"

readonly rate=16000
readonly lead=1500   # milliseconds of room noise before the first word and after the last
readonly font=/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf
readonly bold=/usr/share/fonts/truetype/dejavu/DejaVuSans-Bold.ttf

for tool in jq flite espeak-ng sox ffmpeg; do
    if ! command -v "$tool" >/dev/null; then
        echo "make-recording.sh: $tool is not installed; run: apt-get install jq flite espeak-ng sox ffmpeg fonts-dejavu-core" >&2
        exit 3
    fi
done

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# One line an utterance: id, pause before it in milliseconds, engine, voice, stretch, speed, words a minute, text to say.
# Pauses vary with the id, so that they sound natural and never change from run to run.
plan() {
    jq -r --argjson lead "$lead" '
        . as $script | .utterances | to_entries[] | .key as $n | .value as $u
        | $script.speakers[$u.speaker] as $voice | (if $n == 0 then null else $script.utterances[$n - 1] end) as $last
        | (if $last == null then $lead
           elif $last.item != $u.item then 1200
           elif $last.speaker != $u.speaker then 550 + ($u.id * 137) % 450
           else 400 + ($u.id * 137) % 300 end) as $pause
        | (reduce ($script.spokenAs | to_entries[]) as $sound ($u.text; split($sound.key) | join($sound.value))) as $say
        | [$u.id, $pause, $voice.engine, $voice.voice, $voice.stretch // 1, $voice.speed // 1, $voice.wordsPerMinute // 0, $say] | @tsv
    ' script.json
}

# Says one utterance, without the silence an engine puts round it, at the same loudness as the others.
say() {
    local wave=$1 engine=$2 voice=$3 stretch=$4 speed=$5 wordsPerMinute=$6 text=$7
    case $engine in
        flite) flite -voice "$voice" --setf duration_stretch="$stretch" -t "$text" -o "$work/raw.wav" ;;
        espeak-ng) espeak-ng -v "$voice" -s "$wordsPerMinute" -w "$work/raw.wav" "$text" ;;
    esac
    sox -R "$work/raw.wav" -c 1 "$work/trimmed.wav" speed "$speed" rate "$rate" \
        silence 1 0.01 0.4% reverse silence 1 0.01 0.4% reverse pad 0.02 0.02
    local rms
    rms=$(sox -R "$work/trimmed.wav" -n stat 2>&1 | awk '/RMS.*amplitude/ { print $3 }')
    sox -R "$work/trimmed.wav" "$wave" gain -l "$(awk -v rms="$rms" 'BEGIN { printf "%.2f", 20 * log(0.08 / rms) / log(10) }')"
}

silence() { sox -R -r "$rate" -n -c 1 -b 16 "$1" trim 0 "$2s"; }

plan >"$work/plan"
speech=() at=0
while IFS=$'\t' read -r id pause engine voice stretch speed wordsPerMinute text; do
    silence "$work/$id-pause.wav" $((pause * rate / 1000))
    say "$work/$id.wav" "$engine" "$voice" "$stretch" "$speed" "$wordsPerMinute" "$text"
    start=$((at + pause * rate / 1000))
    at=$((start + $(soxi -s "$work/$id.wav")))
    echo "$id $start $at" >>"$work/times"
    speech+=("$work/$id-pause.wav" "$work/$id.wav")
done <"$work/plan"
silence "$work/tail.wav" $((lead * rate / 1000))
total=$((at + lead * rate / 1000))

# Room noise, so that a pause is never digital silence.
sox -R "${speech[@]}" "$work/tail.wav" "$work/dry.wav"
sox -R -r "$rate" -n -c 1 -b 16 "$work/room.wav" synth "${total}s" pinknoise vol 0.004
sox -R -m -v 1 "$work/dry.wav" -v 1 "$work/room.wav" "$work/meeting.wav" rate 48000

jq --rawfile times "$work/times" --argjson rate "$rate" --argjson total "$total" '
    def seconds: . / $rate * 100 | round / 100;
    ($times | split("\n") | map(select(. != "") | split(" ") | map(tonumber)) | map({ key: (.[0] | tostring), value: .[1:] }) | from_entries) as $at
    | . as $script
    | { durationSeconds: ($total | seconds),
        utterances: [ .utterances[] | $at[.id | tostring] as $time
            | { id, start: ($time[0] | seconds), end: ($time[1] | seconds), speaker: $script.speakers[.speaker].name, item, text } ] }
' script.json >truth.json

jq -r '.utterances[].text' script.json >recording.txt

jq --slurpfile truth truth.json '
    $truth[0].utterances as $said
    | def spoken($part): $said | map(select(.item == $part)) | { start: first.start, end: last.end };
    .items |= map(. + spoken(.number))
    | .closed |= . + spoken(.item)
    | .outside |= map(. + spoken(.kind))
' expected.json >"$work/expected.json"
cp "$work/expected.json" expected.json

# The meeting's parts as they are shown: item, from, to (seconds), title.
jq -r --slurpfile script script.json '
    (reduce .utterances[] as $u ([]; if length > 0 and last.item == $u.item then . else . + [{ item: $u.item, start: $u.start }] end)) as $parts
    | .durationSeconds as $close | $parts | to_entries[] | .key as $n | .value.item as $item
    | [ $item, (if $n == 0 then 0 else .value.start end), ($parts[$n + 1].start // $close),
        ({ before: "Welcome", after: "Close of the meeting" }[$item]
         // "Item \($item). " + first($script[0].items[] | select(.number == $item) | .title)) ] | @tsv
' truth.json >"$work/parts"

# The title card: one filter a part of the meeting, each shown from its first word to the next part's.
drawing() {
    local size=$1 face=$2 y=$3 file=$4 from=${5:-} to=${6:-}
    printf "drawtext=fontfile=%s:fontsize=%s:fontcolor=white:line_spacing=8:x=40:y=%s:expansion=none:textfile=%s" \
        "$face" "$size" "$y" "$file"
    if [[ -n $from ]]; then printf ":enable='gte(t,%s)*lt(t,%s)'" "$from" "$to"; fi
    printf ',\n'
}

card() {
    jq -j '.council' script.json >"$work/council.txt"
    jq -j '.body + ", "' script.json >"$work/body.txt"
    date -u -d "$(jq -r .date script.json)" '+%-d %B %Y' | head -c -1 >>"$work/body.txt"
    printf 'A fictional meeting, spoken by synthetic voices' >"$work/notice.txt"
    drawing 26 "$bold" 36 "$work/council.txt"
    drawing 18 "$font" 76 "$work/body.txt"
    drawing 13 "$font" 326 "$work/notice.txt"
    local number from to title
    while IFS=$'\t' read -r number from to title; do
        fold -s -w 30 <<<"$title" | sed 's/ *$//' | head -c -1 >"$work/title-$number.txt"
        drawing 30 "$bold" 160 "$work/title-$number.txt" "$from" "$to"
    done <"$work/parts"
    printf 'format=yuv420p\n'
}
card >"$work/card"

ffmpeg -nostdin -v error -y -f lavfi -i "color=c=0x1f3a4d:size=640x360:rate=5" -i "$work/meeting.wav" \
    -filter_script:v "$work/card" -map 0:v -map 1:a -t "$(jq .durationSeconds truth.json)" \
    -c:v libx264 -preset medium -tune stillimage -crf 30 -g 150 -threads 1 -c:a aac -b:a 48k -ac 1 \
    -fflags +bitexact -flags:v +bitexact -flags:a +bitexact -map_metadata -1 -movflags +faststart "$work/recording.mp4"
cp "$work/recording.mp4" recording.mp4

echo "recording.mp4: $(jq .durationSeconds truth.json) s, $(stat -c %s recording.mp4) bytes, $(wc -l <"$work/plan") utterances"
