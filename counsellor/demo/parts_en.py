# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Sentences of made-up session notes in English, by section of the standard template."""

from __future__ import annotations

from typing import Final

FACTS: Final = (
    "We met at the centre; the talk was unhurried, with two short breaks for tea.",
    "The visit was at home, in a room of our own; relatives were near and did not interrupt.",
    "The client came half an hour early and asked to begin at once.",
    "Said again that we can stop at any moment, and what is written down.",
    "We sat by the window; the client switched the phone off without being asked.",
    "Took the morning bus to the village; we used a quiet room of the library.",
    "We greeted each other (“السلام عليكم”) and asked after health and the road.",
    "The talk began with the weather and the garden and turned to the matter after an hour.",
    "The meeting was arranged by phone and moved once because of rain.",
)

BROUGHT: Final = (
    "Has found part-time work at a warehouse and brought wages home for the first time this year.",
    "Worries about documents: the identity card has run out and the queue asks for one more paper.",
    "Speaks with his father again, but only about the household; both are silent on the past.",
    "Is tired of the neighbours' questions and goes out less during the day.",
    "Reads a good deal in the evenings and wants to tell a retelling from its source.",
    "His son has started school; it pleased him to feel like any other parent that day.",
    "Asked for help with a letter to the school about two exams of his daughter's.",
    "Sleeps badly before trips to the city and cannot yet say why.",
    "Wants to finish the welding course and lacks the money for the fare and work clothes.",
    "Asked how to speak with a brother who has not answered for a month.",
)

DID: Final = (
    "Listened more than spoke, and asked back in my own words whether I had understood.",
    "Made a list of the papers together and spread it over weeks, the easiest first.",
    "Read two pages aloud from the book he brought and talked about who wrote it, and when.",
    "Called the training centre and asked for the timetable and the student fare.",
    "Drew on a sheet who helps him and whom he can call at night when it gets hard.",
    "Talked about answering awkward questions without excuses and without a quarrel.",
    "Helped with the application; he checked signature and dates himself.",
    "Suggested writing to the brother and not sending it before a week has passed.",
    "Went through what worked since last time and marked it on the scale of his goal.",
)

RESPONSE: Final = (
    "Answered briefly at first; after the break he spoke freely and came back to the hard part.",
    "Smiled several times when speaking of the children, and with careful hope of the work.",
    "Did not agree at once and asked for time to think it over with his wife.",
    "Was visibly calmer when the list turned out to have an end and a first step for tomorrow.",
    "Argued to the point from what he had read; the talk stayed respectful.",
    "Thanked me for not hurrying and named the next meeting himself.",
    "Refused to call the training centre at first, then dialled the number himself.",
    "Wept when speaking of his mother; we sat in silence, then he went on.",
)

ASSESSMENT: Final = (
    "I think trust is growing: he spoke of the family without being asked.",
    "My impression is that an even daily life matters more now than any argument.",
    "Paperwork seems to frighten him more than he says; small steps are better.",
    "I believe the father is ready to talk, and each waits for the other to begin.",
    "It is too early to hurry to the hard topics; he is coming to them himself.",
    "The bad sleep may come from the road; a doctor could be offered if he agrees.",
    "In my view the course will give him the company that he looks for.",
)

PLAN: Final = (
    "Next meeting in ten days, same place; he brings the paper and the letter he has begun.",
    "Until then he calls the training centre and I ask about the fare.",
    "Go on reading where we stopped, at his choice.",
    "If he agrees, invite the father for tea without an agenda.",
    "Come back to the scale and ask what would move it one step up.",
    "A short call on Wednesday evening, only to hear how things are.",
    "Prepare the answers for the personnel office together and say them aloud.",
)
