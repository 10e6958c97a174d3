# Python 3.11 or later with venv, make and ca-certificates are all that a machine needs.
PYTHON ?= python3
LOCAL = $(PYTHON) -m wellbeing.local
PORT ?= 8000
export PORT ARGS FILE

.PHONY: help demo test check services services-stop backup drill bench bench-rota look

help:  ## say what there is
	@sed -n 's/^\([a-z-]*\):  ## /make \1: /p' Makefile

demo:  ## the whole application on http://localhost:8000 with invented people (PORT=8001 for another port)
	@$(LOCAL) demo

test:  ## every check and test there is (ARGS='tests/rotas -k swap' for pytest with your own words)
	@$(LOCAL) test

check:  ## lints and types only
	@$(LOCAL) check

services:  ## Postgres and Redis for development, in the background
	@$(LOCAL) services

services-stop:  ## stop them
	@$(LOCAL) services-stop

backup:  ## the database into FILE=backup.dump, with what it must hold beside it
	@$(LOCAL) backup

drill:  ## restore FILE=backup.dump into a private Postgres, compare, throw away
	@$(LOCAL) drill

bench:  ## measure pages, drafts and letters
	@$(LOCAL) bench

bench-rota:  ## the draft rota beside other solvers, which need a JDK (ARGS=--quick for a few weeks only)
	@$(LOCAL) bench-rota

look:  ## pictures, accessibility and speed of every page into .local/look
	@$(LOCAL) look
