(function () {
  "use strict";
  var player = document.querySelector("video, audio");
  if (!player) return;

  // Captions come from the transcript on this page: a page opened from disk may not read a captions file.
  if (player.addTextTrack && window.VTTCue) {
    var track = player.addTextTrack("captions", "English, AI Generated", "en");
    document.querySelectorAll(".said[data-start]").forEach(function (line) {
      var time = line.querySelector(".moment");
      var words = line.textContent.trim();
      if (time) words = words.slice(time.textContent.length).trim();
      var start = Number(line.dataset.start);
      track.addCue(new VTTCue(start, Math.max(Number(line.dataset.end), start + 0.5), words));
    });
    track.mode = "showing";
  }

  // Links to moments work without this; with it they play here instead of opening the recording.
  document.addEventListener("click", function (event) {
    var link = event.target.closest("a.moment");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    var moment = /^(.*)#t=(\d+)$/.exec(link.href);
    if (!moment || moment[1] !== player.src) return;
    event.preventDefault();
    player.currentTime = Number(moment[2]);
    player.closest(".player").classList.add("playing");
    var playing = player.play();
    if (playing) playing.catch(function () {});
  });
})();
