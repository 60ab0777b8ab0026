# Replay: an interview played back from its log.
about-replay = Play an interview back, step by step as it went: faster or slower, paused, on or back
arg-speed = speed, so many times faster than it was: 1 to 100 (1 by default)
arg-allow-real = a real interview too; branch, interviewer and free text are masked
context-replay = replay
action-play = play/pause
action-faster = faster
action-slower = slower
action-step-on = step on
action-step-back = step back
story-kept = kept the answers as they were, after the check

replay-name = Replay
replay-masked = real (names and free text masked)
replay-playing = ×{ $speed } playing
replay-paused = ×{ $speed } paused
replay-over = ×{ $speed } at the end
replay-events = What happened so far
replay-between = {"  "}
replay-speeds = speed
replay-speeds-help = 1 to 9 times as fast; 0 is 100 times
replay-pace-alone = { $seconds } s on this item.
replay-pace-slow = Hesitated: { $seconds } s, median { $median } s.
replay-pace-usual = Usual time: { $seconds } s, median { $median } s.
replay-pace-quick = Quick: { $seconds } s, median { $median } s.
replay-cut = Then a gap of { $gap }, played as { $played } s.

error-replay-open = Interview “{ $name }” has not ended, so it cannot be played back. Go on with it (fangtan interview --resume) or break it off first.
error-replay-gone = The content of interview “{ $name }” was deleted; there is nothing to play back. Pick another one: fangtan list interviews.
error-replay-real = Interview “{ $name }” holds a real customer's answers; only practice and simulated ones are played back by default. To use it in class add --allow-real; names and free text are masked then.
